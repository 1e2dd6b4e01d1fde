package org.koers.packager.analyse.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words in the cells of an XLSX by sheet; numbers and hidden sheets are left out. */
record Sheets(OfficeFile file) {

  private record Sheet(String name, String relation) {}

  void read(Gathering to) throws IOException {
    file.about(to);
    String workbook = file.main();
    Map<String, OfficeFile.Related> related = file.related(workbook);
    List<String> shared = shared(related);
    int number = 0;
    for (Sheet sheet : sheets(workbook)) {
      OfficeFile.Related part = related.get(sheet.relation());
      if (part != null && part.type().equals("worksheet")) {
        to.part(++number, sheet.name());
        cells(part.part(), shared, to);
      }
    }
  }

  private List<Sheet> sheets(String workbook) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    try (OfficeXml xml = file.xml(workbook)) {
      while (xml.next()) {
        if (xml.starts("sheet") && !xml.attribute("state").contains("idden")) {
          sheets.add(new Sheet(xml.attribute("name"), xml.related()));
        }
      }
    }
    return sheets;
  }

  private List<String> shared(Map<String, OfficeFile.Related> related) throws IOException {
    List<String> texts = new ArrayList<>();
    for (OfficeFile.Related one : related.values()) {
      if (one.type().equals("sharedStrings")) {
        try (OfficeXml xml = file.xml(one.part())) {
          while (xml.next()) {
            if (xml.starts("si")) {
              texts.add(Paragraphs.text(xml, "si"));
            }
          }
        }
      }
    }
    return texts;
  }

  private void cells(String part, List<String> shared, Gathering to) throws IOException {
    try (OfficeXml xml = file.xml(part)) {
      String type = "";
      while (xml.next()) {
        if (xml.starts("c")) {
          type = xml.attribute("t");
        } else if (xml.starts("is")) {
          to.paragraph(Paragraphs.text(xml, "is"));
        } else if (xml.starts("v")) {
          value(type, xml.content(), shared, to);
        }
      }
    }
  }

  private static void value(String type, String value, List<String> shared, Gathering to)
      throws IOException {
    if (type.equals("str")) {
      to.paragraph(value);
    } else if (type.equals("s")) {
      int index = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
      if (index < 0 || index >= shared.size()) {
        throw new IOException("A cell names a text that is not there");
      }
      to.paragraph(shared.get(index));
    }
  }
}
