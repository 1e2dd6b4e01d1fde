package org.koers.lrs.evidence.reading;

/** How an export is written; each text ends its line. */
public interface ExportForm {

  String mediaType();

  /** Of the file that it makes. */
  String extension();

  /** What comes before the statements; may be empty. */
  String head();

  String statement(ReadStatement statement);

  /** What says that this is all. A file without it was broken off on its way. */
  String end(End end);

  /**
   * What is said at the end.
   *
   * @param asOf the position of the log that all of it is true of
   * @param statements how many there are
   * @param sha256 of all bytes before the end, in hexadecimal
   */
  record End(long asOf, long statements, String sha256) {}
}
