package org.koers.adaptive.placement.bank;

/** Why one question cannot be an item. */
final class Refused extends RuntimeException {

  private final BankFindingCode code;

  Refused(BankFindingCode code, String message) {
    super(message);
    this.code = code;
  }

  BankFindingCode code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
