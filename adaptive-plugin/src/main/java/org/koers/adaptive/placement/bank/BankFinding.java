package org.koers.adaptive.placement.bank;

/**
 * Something that was left out of a bank or read leniently.
 *
 * @param place the file with the line, or the part of it, such as {@code quiz.gift:12}
 * @param message what is so, a sentence
 */
public record BankFinding(BankFindingCode code, String place, String message) {

  /** What to do about it, a sentence. */
  public String cure() {
    return code.cure();
  }
}
