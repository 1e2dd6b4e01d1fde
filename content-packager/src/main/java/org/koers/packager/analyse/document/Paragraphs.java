package org.koers.packager.analyse.document;

import java.io.IOException;

/** Text as it stands in runs of DrawingML and WordprocessingML. */
final class Paragraphs {

  private Paragraphs() {}

  /** The text up to the end of the paragraph that starts here; one inside it included. */
  static String text(OfficeXml xml, String name) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean run = false;
    for (int depth = 1; depth > 0 && xml.next(); ) {
      if (xml.starts(name)) {
        depth++;
        text.append(' ');
      } else if (xml.ends(name)) {
        depth--;
        text.append(' ');
      } else if (xml.starts("t")) {
        run = true;
      } else if (xml.ends("t")) {
        run = false;
      } else if (xml.starts("br") || xml.starts("tab") || xml.starts("cr")) {
        text.append(' ');
      } else if (run && xml.isText()) {
        text.append(xml.text());
      }
    }
    return text.toString();
  }
}
