package org.koers.lrs.forwarding.delivery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.koers.lrs.forwarding.TargetAddress;
import org.koers.lrs.problem.LrsProblem;

/**
 * One request and its answer, over a connection of its own: on a shared one, what a target answers
 * twice could be taken for the answer to the next request.
 *
 * @param patience for the whole exchange
 */
record Exchange(TargetAddress addresses, Duration patience) {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /** An answer is an array of ids, or a sentence. */
  private static final long MOST_BYTES = 1 << 20;

  /** Stopping is no failure of the target. */
  static final class Interrupted extends RuntimeException {}

  Answer send(HttpRequest request) {
    try {
      addresses.check(request.uri());
    } catch (LrsProblem refused) {
      return Answer.none(refused.detail());
    }
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
    try {
      return send(client, request);
    } finally {
      client.shutdownNow();
    }
  }

  private Answer send(HttpClient client, HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answered =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      HttpResponse<byte[]> response = answered.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(
          response.statusCode(),
          new String(response.body(), StandardCharsets.UTF_8),
          response.headers().firstValue("Retry-After"),
          response.headers().firstValue("Location"));
    } catch (ExecutionException failed) {
      return Answer.none(reason(failed.getCause()));
    } catch (TimeoutException slow) {
      return Answer.none(
          "The target did not answer within " + patience.toSeconds() + " s; perhaps it took them.");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }

  private static String reason(Throwable failure) {
    return switch (failure) {
      case HttpConnectTimeoutException slow ->
          "The target does not let us connect within " + CONNECTING.toSeconds() + " s.";
      case ConnectException refused ->
          "The target cannot be connected to. Is it running, and are host and port right?";
      case SSLException untrusted ->
          "There is no safe connection to the target: " + untrusted.getMessage();
      case IOException broken ->
          "The connection to the target broke before it answered (%s); perhaps it took them."
              .formatted(broken.getMessage());
      default -> "The request could not be sent: " + failure.getMessage();
    };
  }
}
