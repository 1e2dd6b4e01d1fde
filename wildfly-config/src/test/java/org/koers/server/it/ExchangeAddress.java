package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.koers.server.it.KoersCommand.Ended;

/**
 * An exchange address of a tenant of its own, made on the command line; and a key that reads it.
 */
record ExchangeAddress(String url, XapiClient lrs) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /**
   * A new one, as soon as a browser may ask it: origins are remembered for ten seconds.
   *
   * @param more further options of the command
   */
  static ExchangeAddress make(RunningKoers koers, String tenant, String origin, String... more) {
    String secret = KoersCommand.secret(koers, tenant, tenant + "-key");
    List<String> words =
        new ArrayList<>(List.of("exchange", "--tenant", tenant, "--origin", origin));
    words.addAll(List.of(more));
    Ended made = KoersCommand.run(koers.data(), words.toArray(String[]::new));
    assertThat(made.code()).as(made.err()).isZero();
    String printed = // with the port of the settings, which this server was started without
        made.out()
            .lines()
            .filter(line -> line.startsWith("address"))
            .map(line -> line.substring("address".length()).strip())
            .findFirst()
            .orElseThrow(() -> new AssertionError(made.out()));
    ExchangeAddress address =
        new ExchangeAddress(
            koers.at("/exchange/" + printed.replaceFirst(".*/", "")).toString(),
            new XapiClient(koers.at("/xapi").toString(), tenant + "-key", secret, "2.0.0"));
    for (int i = 0; i < 150 && address.preflight(origin).statusCode() != 204; i++) {
      pause();
    }
    return address;
  }

  String key() {
    return url.replaceFirst(".*/", "");
  }

  /** What a browser asks before it lets a page of that origin send. */
  HttpResponse<String> preflight(String origin) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "content-type")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  /** What a page of that origin would be answered. */
  HttpResponse<String> ask(String origin, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Origin", origin)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** A ticket for that learner, made with the tenant's key. */
  JsonNode ticket(String activity, String homePage, String learner) {
    HttpResponse<String> made =
        lrs.send(
            lrs.request("/exchange/" + key() + "/tickets")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(launch(activity, homePage, learner, ""))));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return XapiClient.json(made);
  }

  /**
   * What is said of a launch.
   *
   * @param more further members, with a comma before them
   */
  static String launch(String activity, String homePage, String learner, String more) {
    return "{\"activity\":\"%s\",\"learner\":{\"homePage\":\"%s\",\"name\":\"%s\"}%s}"
        .formatted(activity, homePage, learner, more);
  }

  /**
   * The statements of a registration in the order in which they were stored, once one has that
   * verb.
   */
  List<JsonNode> told(String registration, String verb) {
    for (int i = 0; i < 450; i++) {
      List<JsonNode> found = told(registration);
      if (verbs(found).contains(verb)) {
        return found;
      }
      pause();
    }
    throw new AssertionError(verb + " did not come; there are " + verbs(told(registration)));
  }

  /** Those of a registration; of all where none is named. */
  List<JsonNode> told(String registration) {
    String only = registration.isEmpty() ? "" : "&registration=" + registration;
    JsonNode page = XapiClient.json(lrs.get("/statements?ascending=true&limit=500" + only));
    List<JsonNode> found = new ArrayList<>();
    page.path("statements").forEach(found::add);
    return found;
  }

  static List<String> verbs(List<JsonNode> statements) {
    return statements.stream().map(s -> s.at("/verb/id").asText().replaceFirst(".*/", "")).toList();
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
