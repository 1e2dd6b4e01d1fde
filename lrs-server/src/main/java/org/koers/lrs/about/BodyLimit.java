package org.koers.lrs.about;

import static org.koers.lrs.problem.ProblemCode.BAD_REQUEST;
import static org.koers.lrs.problem.ProblemCode.TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import org.koers.lrs.problem.LrsProblem;

/** The largest body of a request that is read whole. */
public final class BodyLimit {

  /** The setting, in MiB. */
  public static final String SETTING = "koers.xapi.max-body";

  private static final int DEFAULT_MIB = 8;

  private BodyLimit() {}

  public static int bytes() {
    return Integer.getInteger(SETTING, DEFAULT_MIB) << 20;
  }

  /** All of the body. */
  public static byte[] read(InputStream body) {
    return read(body, bytes());
  }

  /** All of the body, refused if it is larger or breaks off. */
  public static byte[] read(InputStream body, int maxBytes) {
    byte[] bytes;
    try {
      bytes = body.readNBytes(maxBytes + 1);
    } catch (IOException brokenOff) {
      throw new LrsProblem(
          BAD_REQUEST,
          "The body broke off, so nothing of it was stored. Send it again.",
          brokenOff);
    }
    if (bytes.length > maxBytes) {
      throw new LrsProblem(
          TOO_LARGE,
          "The body has more than %d bytes, the most taken at once. Send it in smaller parts, or"
                  .formatted(maxBytes)
              + " raise the setting "
              + SETTING
              + " (MiB).");
    }
    return bytes;
  }
}
