package org.koers.lrs.evidence.retention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule may be about; the numbers of documents are those of the database. */
public enum About {
  STATEMENTS(0),
  STATE(1),
  AGENT_PROFILE(2),
  ACTIVITY_PROFILE(3);

  private final int document;

  About(int document) {
    this.document = document;
  }

  /** The kind of document; 0 for statements. */
  public int document() {
    return document;
  }

  public boolean isDocument() {
    return this != STATEMENTS;
  }

  /** As it is written in the database and in requests. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<About> of(String text) {
    return Arrays.stream(values()).filter(about -> about.text().equals(text)).findFirst();
  }
}
