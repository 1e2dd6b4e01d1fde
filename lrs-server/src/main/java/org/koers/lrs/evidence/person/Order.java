package org.koers.lrs.evidence.person;

/**
 * What is to be removed and why.
 *
 * @param reason goes into the log, as does the purpose: neither says of whom
 */
public record Order(
    long tenantId, Person person, Mentions mentions, Reason reason, String purpose) {

  /** The grounds of article 17 of the GDPR that a record store meets. */
  public enum Reason {
    REQUEST,
    CONSENT_WITHDRAWN,
    NO_LONGER_NEEDED,
    UNLAWFUL,
    LEGAL_DUTY;

    /** As it is written in requests and in the log. */
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
