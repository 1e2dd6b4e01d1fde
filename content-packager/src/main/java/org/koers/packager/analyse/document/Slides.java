package org.koers.packager.analyse.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The slides of a PPTX in their order, each with its title, the text of its shapes, tables and
 * diagrams. Hidden slides, notes, slide numbers, dates and footers are nothing that a learner
 * reads.
 */
record Slides(OfficeFile file) {

  void read(Gathering to) throws IOException {
    file.about(to);
    String presentation = file.main();
    Map<String, OfficeFile.Related> related = file.related(presentation);
    int number = 0;
    for (String id : order(presentation)) {
      number++;
      OfficeFile.Related slide = related.get(id);
      if (slide == null) {
        throw new IOException("Slide " + number + " is missing in it");
      }
      to.part(number, "");
      if (slide(slide.part(), to)) {
        for (OfficeFile.Related one : file.related(slide.part()).values()) {
          if (one.type().equals("diagramData")) {
            paragraphs(one.part(), to);
          }
        }
      }
    }
  }

  private List<String> order(String presentation) throws IOException {
    List<String> ids = new ArrayList<>();
    try (OfficeXml xml = file.xml(presentation)) {
      while (xml.next()) {
        if (xml.starts("sldId")) {
          ids.add(xml.related());
        }
      }
    }
    return ids;
  }

  /** False for a hidden one. */
  private boolean slide(String part, Gathering to) throws IOException {
    try (OfficeXml xml = file.xml(part)) {
      String placeholder = "";
      while (xml.next()) {
        if (xml.starts("sld") && xml.attribute("show").matches("0|false")) {
          return false;
        } else if (xml.starts("sp") || xml.starts("graphicFrame")) {
          placeholder = "";
        } else if (xml.starts("ph")) {
          placeholder = xml.attribute("type");
        } else if (xml.starts("p")) {
          paragraph(placeholder, Paragraphs.text(xml, "p"), to);
        }
      }
    }
    return true;
  }

  private static void paragraph(String placeholder, String text, Gathering to) {
    switch (placeholder) {
      case "title", "ctrTitle" -> {
        to.heading(text);
        to.paragraph(text);
      }
      case "sldNum", "dt", "ftr" -> {
        // the same on every slide
      }
      default -> to.paragraph(text);
    }
  }

  private void paragraphs(String part, Gathering to) throws IOException {
    try (OfficeXml xml = file.xml(part)) {
      while (xml.next()) {
        if (xml.starts("p")) {
          to.paragraph(Paragraphs.text(xml, "p"));
        }
      }
    }
  }
}
