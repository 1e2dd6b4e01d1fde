package org.koers.lrs.statement.attachment;

import static org.koers.lrs.problem.ProblemCode.ATTACHMENT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload.MultipartStream;
import org.koers.lrs.about.BodyLimit;
import org.koers.lrs.metrics.Meters;
import org.koers.lrs.problem.LrsProblem;

/**
 * Reads multipart/mixed (RFC 2046; Communication 1.5.2): the statements first, then the files, each
 * straight into a temporary file while its hash is computed.
 */
public final class MultipartReader {

  private static final int BUFFER = 16 * 1024;

  private final int maxStatements;
  private final AttachmentLimit limit;

  /**
   * @param maxStatements bytes of the part with the statements
   */
  public MultipartReader(int maxStatements, AttachmentLimit limit) {
    this.maxStatements = maxStatements;
    this.limit = limit;
  }

  /** Reads all; nothing stays behind if it is refused. */
  public ReceivedBody read(String contentType, InputStream body) {
    byte[] boundary = MultipartHeaders.boundary(contentType);
    List<SpooledAttachment> spooled = new ArrayList<>();
    try {
      MultipartStream parts = new MultipartStream(body, boundary, BUFFER, null);
      if (!parts.skipPreamble()) {
        throw refusal("The boundary of the Content-Type header is nowhere in the body.");
      }
      byte[] statements = statements(parts);
      long left = limit.maxBytes();
      while (parts.readBoundary()) {
        SpooledAttachment attachment = attachment(parts, spooled.size() + 2, left);
        spooled.add(attachment);
        left -= attachment.length();
        Meters.ATTACHMENT_BYTES.inc(attachment.length());
      }
      return new ReceivedBody(statements, spooled);
    } catch (IOException | RuntimeException failed) {
      spooled.forEach(SpooledAttachment::close);
      throw failed instanceof LrsProblem problem
          ? problem
          : refusal("The multipart body is damaged or broke off: " + failed.getMessage());
    }
  }

  private byte[] statements(MultipartStream parts) throws IOException {
    Map<String, String> headers = MultipartHeaders.parse(parts.readHeaders());
    String type = headers.getOrDefault("content-type", "");
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw refusal(
          "The first part has the Content-Type \""
              + type
              + "\". It holds the statements, as application/json.");
    }
    ByteArrayOutputStream statements = new ByteArrayOutputStream();
    parts.readBodyData(new LimitedOutput(statements, maxStatements, BodyLimit.SETTING));
    return statements.toByteArray();
  }

  private SpooledAttachment attachment(MultipartStream parts, int number, long left)
      throws IOException {
    Map<String, String> headers = MultipartHeaders.parse(parts.readHeaders());
    if (!headers.getOrDefault("content-transfer-encoding", "").equalsIgnoreCase("binary")) {
      throw refusal("Part " + number + " needs the header Content-Transfer-Encoding: binary.");
    }
    String sha2 = headers.getOrDefault("x-experience-api-hash", "").toLowerCase(Locale.ROOT);
    if (sha2.isEmpty()) {
      throw refusal(
          "Part "
              + number
              + " needs the header X-Experience-API-Hash with the sha2 of its attachment.");
    }
    Path file = Files.createTempFile("koers-attachment", ".tmp");
    SpooledAttachment spooled = new SpooledAttachment(sha2, file);
    try (OutputStream out = Files.newOutputStream(file);
        Sha2Output hashing = new Sha2Output(out, sha2)) {
      parts.readBodyData(new LimitedOutput(hashing, left, AttachmentLimit.SETTING));
      if (!hashing.matches()) {
        throw refusal(
            "Part "
                + number
                + " does not have the hash that its X-Experience-API-Hash says, "
                + sha2
                + ". Was it changed on the way?");
      }
      return spooled;
    } catch (IOException | RuntimeException failed) {
      spooled.close();
      throw failed;
    }
  }

  private static LrsProblem refusal(String detail) {
    return new LrsProblem(ATTACHMENT, detail + " Nothing of this request was stored.");
  }
}
