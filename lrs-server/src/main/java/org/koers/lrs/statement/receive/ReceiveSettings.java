package org.koers.lrs.statement.receive;

/**
 * What receiving takes.
 *
 * @param maxBytes of one body
 */
public record ReceiveSettings(int maxBytes) {

  /** The setting of the largest body, in MiB. */
  public static final String MAX_BODY = "koers.xapi.max-body";

  private static final int DEFAULT_MIB = 8;

  public static ReceiveSettings fromSettings() {
    return new ReceiveSettings(Integer.getInteger(MAX_BODY, DEFAULT_MIB) << 20);
  }
}
