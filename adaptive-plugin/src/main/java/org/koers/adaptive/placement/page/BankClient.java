package org.koers.adaptive.placement.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.koers.adaptive.placement.PlacementProblem;

/** Banks of questions and placement tests of a running Koers; what the command line uses. */
public final class BankClient {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final String base;
  private final String authorization;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /**
   * Speaks to one Koers with one key.
   *
   * @param baseUrl such as {@code http://localhost:8080}
   */
  public BankClient(URI baseUrl, String key, String secret) {
    this.base = baseUrl.toString().replaceAll("/$", "") + "/catalogue/";
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(UTF_8));
  }

  /**
   * Brings a file in.
   *
   * @param competency IRI for questions that name none; may be empty
   * @param language for questions that name none; may be empty
   * @return the bank with its findings, and whether it was {@code kept}
   * @throws PlacementProblem if the file cannot be read at all
   */
  public JsonNode bring(Path file, String competency, String language) throws InterruptedException {
    if (!Files.isRegularFile(file)) {
      throw new PlacementProblem(
          file.toString(), "There is no such file.", "Give a bank in GIFT, QTI or CSV.");
    }
    String query =
        "banks?file=%s&competency=%s&language=%s"
            .formatted(
                encoded(file.getFileName().toString()), encoded(competency), encoded(language));
    try {
      return ask(
          HttpRequest.newBuilder(URI.create(base + query))
              .header("Content-Type", "application/octet-stream")
              .POST(HttpRequest.BodyPublishers.ofFile(file)));
    } catch (IOException unreadable) {
      throw new PlacementProblem(
          file.toString(), "It cannot be read.", "Check that it is a file that may be read.");
    }
  }

  /** All banks. */
  public JsonNode banks() throws InterruptedException {
    return ask(HttpRequest.newBuilder(URI.create(base + "banks")));
  }

  /** Brings in confirmed questions of published packages; the banks that they are now. */
  public JsonNode packages() throws InterruptedException {
    return ask(
        HttpRequest.newBuilder(URI.create(base + "banks/packages"))
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** Calibrates all questions with answers enough; what came of it, by competency. */
  public JsonNode calibrate() throws InterruptedException {
    return ask(
        HttpRequest.newBuilder(URI.create(base + "banks/calibrations"))
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** Finished tests, the newest first. */
  public JsonNode tests() throws InterruptedException {
    return ask(HttpRequest.newBuilder(URI.create(base + "placements")));
  }

  /** One test, computed again. */
  public JsonNode replay(UUID test) throws InterruptedException {
    return ask(HttpRequest.newBuilder(URI.create(base + "placements/" + test + "/replay")));
  }

  private JsonNode ask(HttpRequest.Builder request) throws InterruptedException {
    try {
      HttpResponse<String> response =
          client.send(
              request.header("Authorization", authorization).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      return answer(response);
    } catch (ConnectException nobody) {
      throw new PlacementProblem(
          base, "Nothing answers there.", "Start Koers first, or check the address.");
    } catch (IOException broken) {
      throw new PlacementProblem(base, "The connection broke.", "Try again.");
    }
  }

  /** What is not accepted as a bank comes with its findings all the same. */
  private JsonNode answer(HttpResponse<String> response) {
    JsonNode json = json(response.body());
    if (response.statusCode() < 300 || json.has("findings")) {
      return json;
    }
    String detail = json.path("detail").asText("");
    throw new PlacementProblem(
        base,
        detail.isEmpty() ? "The server answered " + response.statusCode() + "." : detail,
        response.statusCode() == 401
            ? "Koers does not know this key and secret; the demo writes them to demo.json."
            : "Correct that and try again.");
  }

  private static JsonNode json(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return json == null ? JSON.createObjectNode() : json;
    } catch (JsonProcessingException notJson) {
      return JSON.createObjectNode();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
