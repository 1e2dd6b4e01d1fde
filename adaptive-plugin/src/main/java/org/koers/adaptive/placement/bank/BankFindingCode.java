package org.koers.adaptive.placement.bank;

/** Everything that can be said about a bank that could be read, each with its cure. */
public enum BankFindingCode {
  TYPE_UNSUPPORTED(true, "Rewrite it as a choice, true/false, a number, matching or a short text."),
  KEY_MISSING(true, "Mark the right answer in the bank and read it again."),
  KEY_INVALID(true, "Mend the answers of this question and read it again."),
  TEXT_MISSING(true, "Give the question and each of its options a text."),
  MEDIA_NEEDED(true, "Say in words what the picture, sound, film or formula shows."),
  TWICE(true, "Nothing to do; it is in the bank once."),
  SYNTAX(true, "Mend this question; a brace or an equals sign may have to be written with \\."),
  ROW_INVALID(true, "Mend this row and read the file again."),
  NOT_CONFIRMED(true, "Confirm the question in the library."),
  FILE_UNREADABLE(true, "Export this file again, or take it out of the package."),
  ID_TWICE(false, "Give each question an id of its own."),
  COMPETENCY_MISSING(
      false, "Say which competency it is about; until then no test asks this question."),
  LEVEL_UNKNOWN(false, "Write basic, advanced or expert."),
  WEIGHTS_SCALED(false, "Let the weights of the right answers add up to 100 %."),
  BLANK_LINE(false, "Take the blank line out; other programs end the question there."),
  ENCODING(false, "Save the file in UTF-8."),
  DOCTYPE(false, "Nothing to do; the document type is not looked at."),
  COLUMN_UNKNOWN(false, "Nothing to do, if it is not needed; else name it as the manual does."),
  ORDER_NOT_KEPT(false, "Nothing to do; an adaptive test chooses its own order."),
  BANK_EMPTY(false, "Add questions, or give another file; without any there is no test.");

  private final boolean leavesOut;
  private final String cure;

  BankFindingCode(boolean leavesOut, String cure) {
    this.leavesOut = leavesOut;
    this.cure = cure;
  }

  /** Whether the question it is about is not in the bank because of it. */
  public boolean leavesOut() {
    return leavesOut;
  }

  /** What to do about it, as a sentence. */
  public String cure() {
    return cure;
  }
}
