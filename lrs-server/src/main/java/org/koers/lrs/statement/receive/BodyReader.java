package org.koers.lrs.statement.receive;

import static org.koers.lrs.problem.ProblemCode.BAD_REQUEST;
import static org.koers.lrs.problem.ProblemCode.CONTENT_TYPE;
import static org.koers.lrs.problem.ProblemCode.NOT_BUILT;
import static org.koers.lrs.problem.ProblemCode.TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.koers.lrs.problem.LrsProblem;

/** Reads bodies of the type and size that are taken here. */
record BodyReader(ReceiveSettings settings) {

  byte[] read(String contentType, InputStream body) {
    requireJson(contentType);
    byte[] bytes;
    try {
      bytes = body.readNBytes(settings.maxBytes() + 1);
    } catch (IOException brokenOff) {
      throw new LrsProblem(
          BAD_REQUEST,
          "The body broke off, so nothing of it was stored. Send it again.",
          brokenOff);
    }
    if (bytes.length > settings.maxBytes()) {
      throw new LrsProblem(
          TOO_LARGE,
          "The body has more than %d bytes, the most taken at once. Send the statements in smaller"
                  .formatted(settings.maxBytes())
              + " batches, or raise the setting "
              + ReceiveSettings.MAX_BODY
              + " (MiB).");
    }
    return bytes;
  }

  private static void requireJson(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (type.equals("multipart/mixed")) {
      throw new LrsProblem(
          NOT_BUILT,
          "Attachments (multipart/mixed) are not built yet, and nothing of this request was stored."
              + " Send application/json, with a fileUrl for each attachment.");
    }
    if (!type.equals("application/json")) {
      throw new LrsProblem(
          CONTENT_TYPE,
          contentType.isEmpty()
              ? "The Content-Type header is missing. Statements are application/json."
              : "The Content-Type is \"" + contentType + "\". Statements are application/json.");
    }
  }
}
