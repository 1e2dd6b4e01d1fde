package org.koers.packager.analyse.document;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The text of a DOCX; a chapter begins at each heading of the first level. */
record Chapters(OfficeFile file) {

  void read(Gathering to) throws IOException {
    file.about(to);
    String main = file.main();
    Set<String> headings = headings(main);
    int number = 1;
    to.part(number, "");
    boolean begun = false;
    try (OfficeXml xml = file.xml(main)) {
      while (xml.next()) {
        if (xml.starts("p")) {
          Paragraph one = paragraph(xml);
          if (headings.contains(one.style()) && !one.text().isBlank()) {
            if (begun) {
              to.part(++number, one.text());
            } else {
              to.heading(one.text());
            }
          }
          to.paragraph(one.text());
          begun |= !one.text().isBlank();
        }
      }
    }
  }

  private record Paragraph(String style, String text) {}

  /** The style stands before the text. */
  private static Paragraph paragraph(OfficeXml xml) throws IOException {
    StringBuilder text = new StringBuilder();
    String style = "";
    while (xml.next() && !xml.ends("p")) {
      if (xml.starts("pStyle")) {
        style = xml.attribute("val");
      } else if (xml.starts("t")) {
        text.append(xml.content());
      } else if (xml.starts("br") || xml.starts("tab") || xml.starts("cr")) {
        text.append(' ');
      } else if (xml.starts("p")) { // a text box
        text.append(' ').append(Paragraphs.text(xml, "p"));
      }
    }
    return new Paragraph(style, text.toString());
  }

  /** The styles that are headings of the first level; their names are English in every Word. */
  private Set<String> headings(String main) throws IOException {
    Set<String> headings = new HashSet<>();
    for (OfficeFile.Related one : file.related(main).values()) {
      if (one.type().equals("styles")) {
        try (OfficeXml xml = file.xml(one.part())) {
          String style = "";
          while (xml.next()) {
            if (xml.starts("style")) {
              style = xml.attribute("styleId");
            } else if (xml.starts("name") && xml.attribute("val").equalsIgnoreCase("heading 1")) {
              headings.add(style);
            }
          }
        }
      }
    }
    return headings;
  }
}
