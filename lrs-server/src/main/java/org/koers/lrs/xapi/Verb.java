package org.koers.lrs.xapi;

/** What was done; the display is no part of the statement (Data 2.3.1). */
public record Verb(Iri id, LanguageMap display) {

  /** The verb that takes another statement back (Data 2.3.2). */
  public static final Iri VOIDED = new Iri("http://adlnet.gov/expapi/verbs/voided");

  public boolean voids() {
    return id.equals(VOIDED);
  }
}
