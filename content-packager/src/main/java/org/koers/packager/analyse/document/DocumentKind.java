package org.koers.packager.analyse.document;

import java.util.Locale;
import java.util.Optional;

/** What kind of document a file is, by its name. */
public enum DocumentKind {
  /** ISO 32000. */
  PDF("page"),
  /** PresentationML, ISO/IEC 29500-1, 13. */
  PPTX("slide"),
  /** WordprocessingML, ISO/IEC 29500-1, 11. */
  DOCX("chapter"),
  /** SpreadsheetML, ISO/IEC 29500-1, 12. */
  XLSX("sheet"),
  /** PowerPoint, Word or Excel up to 2003, which is not read. */
  OLD("page");

  private final String part;

  DocumentKind(String part) {
    this.part = part;
  }

  /** What its parts are called in the address of one of them, such as {@code #page=3}. */
  public String part() {
    return part;
  }

  /** The kind of a file; empty if it is no document. */
  public static Optional<DocumentKind> of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "pdf" -> Optional.of(PDF);
      case "pptx", "ppsx" -> Optional.of(PPTX);
      case "docx" -> Optional.of(DOCX);
      case "xlsx" -> Optional.of(XLSX);
      case "ppt", "pps", "doc", "xls" -> Optional.of(OLD);
      default -> Optional.empty();
    };
  }
}
