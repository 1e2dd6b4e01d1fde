package org.koers.server.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.koers.server.settings.Settings;
import org.koers.server.settings.StartProblem;

/** Waits until our own server, and not another one on the same port, says that it is ready. */
final class Readiness {
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final HttpRequest question;
  private final String run;

  Readiness(Settings settings, String run) {
    String host = settings.bind().equals("0.0.0.0") ? "127.0.0.1" : settings.bind();
    this.question =
        HttpRequest.newBuilder(
                URI.create("http://" + host + ":" + settings.port() + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    this.run = run;
  }

  /**
   * Returns when the server is ready.
   *
   * @throws StartProblem when the server ends, refuses the application, or is not ready in time
   */
  void await(ServerProcess server, Duration most) throws InterruptedException {
    Instant end = Instant.now().plus(most);
    while (!ready()) {
      server
          .refusal()
          .ifPresent(
              said -> {
                throw new StartProblem(
                    "The server refused the application: %s See %s.".formatted(said, server.log()));
              });
      if (!server.isAlive()) {
        throw new StartProblem(
            "The server ended while it started. Its last words are in " + server.log() + ".");
      }
      if (Instant.now().isAfter(end)) {
        throw new StartProblem(
            "The server was not ready within %d seconds (koers.start-timeout). See %s."
                .formatted(most.toSeconds(), server.log()));
      }
      Thread.sleep(PAUSE);
    }
  }

  private boolean ready() throws InterruptedException {
    try {
      HttpResponse<String> answer = client.send(question, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains(run);
    } catch (IOException notYet) {
      return false;
    }
  }
}
