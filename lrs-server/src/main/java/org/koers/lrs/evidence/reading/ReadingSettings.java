package org.koers.lrs.evidence.reading;

import java.time.Duration;

/**
 * What reading beyond the standard may cost.
 *
 * @param patience how long one question may take
 * @param maxPage statements in one answer
 */
public record ReadingSettings(Duration patience, int maxPage) {

  /** The setting of the longest question, in seconds. */
  public static final String PATIENCE = "koers.api.timeout";

  private static final int SECONDS = 20;

  public static ReadingSettings fromSettings() {
    return new ReadingSettings(
        Duration.ofSeconds(Math.max(1, Integer.getInteger(PATIENCE, SECONDS))),
        Math.max(1, Integer.getInteger("koers.xapi.max-page", 500)));
  }
}
