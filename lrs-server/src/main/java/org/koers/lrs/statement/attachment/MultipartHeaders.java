package org.koers.lrs.statement.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.koers.lrs.problem.ProblemCode.ATTACHMENT;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.lrs.problem.LrsProblem;

/** The headers that multipart adds. */
final class MultipartHeaders {

  private static final Pattern BOUNDARY =
      Pattern.compile(
          ";\\s*boundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))",
          Pattern.CASE_INSENSITIVE);

  private MultipartHeaders() {}

  static byte[] boundary(String contentType) {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      throw new LrsProblem(
          ATTACHMENT,
          "The Content-Type is \""
              + contentType
              + "\". It needs the boundary of the parts, 1 to 70 characters.");
    }
    String boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return boundary.getBytes(ISO_8859_1);
  }

  /** By name in lower case; of two with one name the first counts. */
  static Map<String, String> parse(String lines) {
    Map<String, String> headers = new HashMap<>();
    for (String line : lines.lines().toList()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return headers;
  }
}
