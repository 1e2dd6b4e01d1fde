package org.koers.lrs.statement.receive;

import org.koers.lrs.about.BodyLimit;

/**
 * What receiving takes.
 *
 * @param maxBytes of one body
 */
public record ReceiveSettings(int maxBytes) {

  /** The setting of the largest body, in MiB. */
  public static final String MAX_BODY = BodyLimit.SETTING;

  public static ReceiveSettings fromSettings() {
    return new ReceiveSettings(BodyLimit.bytes());
  }
}
