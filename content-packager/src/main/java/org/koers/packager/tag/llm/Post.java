package org.koers.packager.tag.llm;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes a letter to its address, nowhere else (redirects are not followed), and brings the answer
 * within the time. A service that asks to wait is asked again, as long as there is time.
 */
record Post(LlmSettings settings, Clock clock) {

  private static final int LARGEST_ANSWER = 1 << 20;

  /** What came of it. */
  sealed interface Reply {
    /** The service answered as agreed. */
    record Answer(String body) implements Reply {}

    /**
     * It answered with an error.
     *
     * @param body at most its beginning is to be shown
     */
    record Refusal(int status, String body) implements Reply {}

    /**
     * It is busy for longer than there is time.
     *
     * @param pause how long it wants to be left alone; zero if it did not say
     */
    record Busy(Duration pause) implements Reply {}

    /** Nothing came, or not all of it in time. */
    record Silence(String why) implements Reply {}
  }

  Reply send(Letter letter) {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    try {
      return hidden(within(client, request(letter), clock.instant().plus(settings.time())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Silence("it was interrupted");
    } finally {
      client.shutdownNow();
    }
  }

  private HttpRequest request(Letter letter) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(letter.address())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(letter.body(), StandardCharsets.UTF_8));
    settings.key().ifPresent(key -> key.sign(request));
    return request.build();
  }

  private Reply within(HttpClient client, HttpRequest request, Instant end)
      throws InterruptedException {
    while (true) {
      CompletableFuture<HttpResponse<byte[]>> coming =
          client.sendAsync(
              request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
      try {
        long left = Math.max(1, Duration.between(clock.instant(), end).toMillis());
        HttpResponse<byte[]> came = coming.get(left, TimeUnit.MILLISECONDS);
        Optional<Duration> wait = wait(came);
        if (wait.isEmpty()) {
          return reply(came);
        }
        boolean late = !clock.instant().plus(wait.get()).isBefore(end);
        if (late || wait.get().isZero()) {
          return new Reply.Busy(wait.get());
        }
        Thread.sleep(wait.get());
      } catch (TimeoutException e) {
        coming.cancel(true);
        return new Reply.Silence("no answer came in " + settings.time().toSeconds() + " seconds");
      } catch (ExecutionException e) {
        return new Reply.Silence(why(e.getCause()));
      }
    }
  }

  private static Reply reply(HttpResponse<byte[]> came) {
    String body = new String(came.body(), StandardCharsets.UTF_8);
    return came.statusCode() == 200
        ? new Reply.Answer(body)
        : new Reply.Refusal(came.statusCode(), body);
  }

  /** For how long a busy service wants no request (RFC 9110, 10.2.3); empty if it is not busy. */
  private Optional<Duration> wait(HttpResponse<byte[]> came) {
    if (came.statusCode() != 429 && came.statusCode() != 503) {
      return Optional.empty();
    }
    String after = came.headers().firstValue("Retry-After").orElse("").strip();
    if (after.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(after)));
    }
    try {
      Instant then = ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(clock.instant(), then);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.of(Duration.ZERO);
    }
  }

  private static String why(Throwable failed) {
    return switch (failed) {
      case java.net.ConnectException e -> "nothing answers there";
      case javax.net.ssl.SSLException e -> "no safe connection could be made";
      case IOException e when String.valueOf(e.getMessage()).contains("limit") ->
          "the answer is over " + LARGEST_ANSWER + " bytes";
      default -> "the connection broke (" + failed.getClass().getSimpleName() + ")";
    };
  }

  private Reply hidden(Reply reply) {
    return switch (reply) {
      case Reply.Answer answer -> new Reply.Answer(hidden(answer.body()));
      case Reply.Refusal refusal -> new Reply.Refusal(refusal.status(), hidden(refusal.body()));
      case Reply.Busy busy -> busy;
      case Reply.Silence silence -> silence;
    };
  }

  private String hidden(String text) {
    return settings.key().map(key -> key.hidden(text)).orElse(text);
  }
}
