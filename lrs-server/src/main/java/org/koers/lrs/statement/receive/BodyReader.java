package org.koers.lrs.statement.receive;

import static org.koers.lrs.problem.ProblemCode.CONTENT_TYPE;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.koers.lrs.about.BodyLimit;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.statement.attachment.AttachmentLimit;
import org.koers.lrs.statement.attachment.MultipartReader;
import org.koers.lrs.statement.attachment.ReceivedBody;

/** Reads bodies of the type and size that are taken here. */
record BodyReader(ReceiveSettings settings) {

  ReceivedBody read(String contentType, InputStream body) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "application/json" ->
          new ReceivedBody(BodyLimit.read(body, settings.maxBytes()), List.of());
      case "multipart/mixed" ->
          new MultipartReader(settings.maxBytes(), AttachmentLimit.fromSettings())
              .read(contentType, body);
      default ->
          throw new LrsProblem(
              CONTENT_TYPE,
              (contentType.isEmpty()
                      ? "The Content-Type header is missing."
                      : "The Content-Type is \"" + contentType + "\".")
                  + " Statements are application/json, with attachments multipart/mixed.");
    };
  }
}
