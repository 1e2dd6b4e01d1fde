package org.koers.lrs.forwarding;

import java.util.Locale;
import java.util.Optional;

/** What a target speaks. */
public enum TargetKind {
  /** The Statement Resource of xAPI. */
  LRS,
  /** Signed POSTs, by the convention of Standard Webhooks. */
  WEBHOOK;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TargetKind> of(String text) {
    for (TargetKind kind : values()) {
      if (kind.text().equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
