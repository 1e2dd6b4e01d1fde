package org.koers.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Goes through the first activities of a learner of a running demo over HTTP: asks what is next,
 * answers its questions as that person would, tells the record store, and asks again.
 */
final class Tour {

  private static final int STEPS = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI base;
  private final Path packages;
  private final String language;

  /**
   * @param base address of the server
   * @param packages the folder {@code packages} of the demo
   * @param language in which the reasons are told
   */
  Tour(URI base, Path packages, String language) {
    this.base = base;
    this.packages = packages;
    this.language = language;
  }

  /**
   * The learner's first five activities.
   *
   * @param secret of the organisation's key
   * @param token of the learner's link
   * @param homePage of the learner's account in statements
   */
  List<TourStep> walk(
      DemoOrganisation organisation,
      DemoLearner learner,
      String secret,
      String token,
      String homePage)
      throws IOException, InterruptedException {
    TourLearner person = new TourLearner(learner);
    TourStatements told = new TourStatements(homePage, learner.pseudonym());
    List<TourStep> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      JsonNode chosen = next(token);
      JsonNode next = chosen.path("next");
      if (next.isNull()) {
        steps.add(new TourStep("", "", sentences(chosen.path("noneBecause")), 0, 0));
        return steps;
      }
      String activity = next.path("activity").asText();
      person.open(activity);
      List<String> questions =
          DemoQuestions.of(organisation.curriculum().packages(packages), activity).ids();
      List<Boolean> right = questions.stream().map(one -> person.knows(activity, one)).toList();
      send(organisation.key(), secret, told.attempt(next, questions, right, Instant.now()));
      steps.add(step(next, right));
    }
    return steps;
  }

  private static TourStep step(JsonNode next, List<Boolean> right) {
    List<String> facts = new ArrayList<>();
    facts.add(next.path("language").asText());
    facts.add(next.path("level").asText());
    facts.add(Duration.parse(next.path("typicalTime").asText("PT0S")).toMinutes() + " min");
    return new TourStep(
        next.path("title").asText(),
        String.join(", ", facts),
        sentences(next.path("reasons")),
        (int) right.stream().filter(one -> one).count(),
        right.size());
  }

  private static List<String> sentences(JsonNode reasons) {
    return StreamSupport.stream(reasons.spliterator(), false)
        .map(one -> one.path("sentence").asText())
        .toList();
  }

  private JsonNode next(String token) throws IOException, InterruptedException {
    URI address = base.resolve("/learn/%s/next?minutes=30&lang=%s".formatted(token, language));
    return JSON.readTree(ask(HttpRequest.newBuilder(address).build()));
  }

  private void send(String key, String secret, ArrayNode statements)
      throws IOException, InterruptedException {
    String login = key + ":" + secret;
    ask(
        HttpRequest.newBuilder(base.resolve("/xapi/statements"))
            .header("X-Experience-API-Version", "2.0.0")
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(statements.toString()))
            .build());
  }

  private String ask(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(
          "%s answered %d. Check that the demo runs there; its log says why."
              .formatted(base, answer.statusCode()));
    }
    return answer.body();
  }
}
