package org.koers.lrs.migration.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.koers.lrs.problem.ProblemCode.ATTACHMENT;
import static org.koers.lrs.problem.ProblemCode.SOURCE_REFUSES;
import static org.koers.lrs.problem.ProblemCode.SOURCE_UNREACHABLE;
import static org.koers.lrs.problem.ProblemCode.TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.migration.run.Patience;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.statement.attachment.AttachmentLimit;
import org.koers.lrs.statement.attachment.MultipartReader;
import org.koers.lrs.statement.attachment.ReceivedBody;
import org.koers.lrs.xapi.version.XapiVersion;

/** Asks the source, and asks again while it is busy, broken or away. */
public final class SourceClient implements AutoCloseable {

  /** Of the statements of one page; a larger page is asked for in smaller pieces. */
  static final int PAGE_BYTES = 4_000_000;

  /** Of a statement that comes alone. */
  static final int ONE_BYTES = 16_000_000;

  private static final AttachmentLimit ANY_FILES = new AttachmentLimit(1L << 40);
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(3);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final int DAMAGED_TRIES = 3;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(20))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Source source;
  private final Patience patience;
  private XapiVersion version = XapiVersion.V1_0_3;

  public SourceClient(Source source, Patience patience) {
    this.source = source;
    this.patience = patience;
  }

  Source source() {
    return source;
  }

  /** The version in which the source is spoken to. */
  XapiVersion version() {
    return version;
  }

  void speak(XapiVersion chosen) {
    version = chosen;
  }

  /**
   * The source's final word.
   *
   * @param most bytes of JSON
   * @throws LrsProblem if there is none, it refuses the log-in, or what it gives cannot be read
   *     (ATTACHMENT, TOO_LARGE)
   */
  SourceAnswer get(URI address, int most) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      String trouble;
      Optional<Duration> asked = Optional.empty();
      try {
        HttpResponse<InputStream> answer =
            http.send(request(address), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
          if (!mayPass(answer.statusCode())) {
            return read(answer, body, most);
          }
        }
        trouble = "it answered " + answer.statusCode();
        asked = RetryAfter.of(answer.headers().firstValue("Retry-After"));
      } catch (IOException away) {
        trouble = reason(away);
      } catch (LrsProblem problem) {
        if (problem.code() != ATTACHMENT || attempt >= DAMAGED_TRIES) {
          throw problem;
        }
        trouble = problem.detail();
      }
      rest(attempt, asked, trouble);
    }
  }

  private void rest(int attempt, Optional<Duration> asked, String trouble)
      throws InterruptedException {
    if (!patience.allows(attempt)) {
      throw new LrsProblem(
          SOURCE_UNREACHABLE,
          "The source %s did not answer %d times, last because %s. What was read is kept; resume"
                  .formatted(source, attempt, trouble)
              + " when it is back.");
    }
    if (asked.isPresent()) {
      Duration wanted = asked.get();
      patience.pause().rest(wanted.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wanted);
    } else {
      patience.rest(attempt);
    }
  }

  private HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(LONGEST_ANSWER)
        .header("Authorization", source.authorization())
        .header("X-Experience-API-Version", version.text())
        .header("Accept", "application/json, multipart/mixed")
        .build();
  }

  private static boolean mayPass(int status) {
    return status == 429 || status == 408 || status >= 500;
  }

  private SourceAnswer read(HttpResponse<InputStream> answer, InputStream body, int most)
      throws IOException {
    int status = answer.statusCode();
    if (status == 200) {
      return new SourceAnswer.Given(
          body(answer.headers().firstValue("Content-Type").orElse(""), body, most));
    }
    String says = new String(body.readNBytes(500), UTF_8).strip();
    if (status == 401 || status == 403) {
      throw refusal(
          "It answered %d: the key and secret may not read statements there. %s"
              .formatted(status, says));
    }
    if (status >= 300 && status < 400) {
      throw refusal(
          "%s leads elsewhere, to %s. Give that address."
              .formatted(answer.uri(), answer.headers().firstValue("Location").orElse("nowhere")));
    }
    return new SourceAnswer.Refused(status, says);
  }

  private static ReceivedBody body(String contentType, InputStream body, int most)
      throws IOException {
    if (contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      return new MultipartReader(most, ANY_FILES).read(contentType, body);
    }
    byte[] json = body.readNBytes(most + 1);
    if (json.length > most) {
      throw new LrsProblem(TOO_LARGE, "It has more than " + most + " bytes of statements.");
    }
    return new ReceivedBody(json, List.of());
  }

  LrsProblem refusal(String detail) {
    return problem(SOURCE_REFUSES, detail, null);
  }

  LrsProblem problem(ProblemCode code, String detail, @Nullable Throwable cause) {
    return new LrsProblem(code, "The source " + source + ": " + detail, cause);
  }

  private static String reason(IOException away) {
    return away.getMessage() == null || away.getMessage().isBlank()
        ? "it cannot be reached (" + away.getClass().getSimpleName() + ")"
        : away.getMessage();
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
