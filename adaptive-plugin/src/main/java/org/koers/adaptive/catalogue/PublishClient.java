package org.koers.adaptive.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
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

/** Publishes a package on a running Koers; what the command line uses. */
public final class PublishClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final URI packages;
  private final String authorization;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /**
   * Speaks to one Koers with one key.
   *
   * @param baseUrl such as {@code http://localhost:8080}
   */
  public PublishClient(URI baseUrl, String key, String secret) {
    this.packages = URI.create(baseUrl.toString().replaceAll("/$", "") + "/catalogue/packages");
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(UTF_8));
  }

  /**
   * What became of a package.
   *
   * @param created false if the same bytes had been published before
   */
  public record Published(String activityIri, String title, boolean created) {}

  /**
   * Publishes the zip.
   *
   * @throws PublishProblem with a sentence for whoever typed the command
   */
  public Published publish(Path zip) throws InterruptedException {
    if (!Files.isRegularFile(zip)) {
      throw new PublishProblem(
          "There is no file " + zip + ". Give the zip of a SCORM 1.2 package.");
    }
    HttpResponse<String> response = send(zip);
    JsonNode answer = json(response.body());
    return switch (response.statusCode()) {
      case 200, 201 ->
          new Published(
              answer.path("activity").asText(),
              answer.path("title").asText(),
              response.statusCode() == 201);
      case 401 ->
          throw new PublishProblem(
              "Koers does not know this key and secret. The demo writes them to demo.json.");
      case 403 ->
          throw new PublishProblem(
              detail(answer, "This key may not publish. Use one with the scope all."));
      case 404 ->
          throw new PublishProblem(
              "There is no Koers at " + packages + ". Check the address of the server.");
      default ->
          throw new PublishProblem(
              zip.getFileName()
                  + " was not published. "
                  + detail(answer, "The server answered " + response.statusCode() + "."));
    };
  }

  private HttpResponse<String> send(Path zip) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(packages + "?file=" + named(zip)))
              .expectContinue(true) // a refusal comes before gigabytes are sent
              .header("Authorization", authorization)
              .header("Content-Type", "application/zip")
              .timeout(PATIENCE)
              .POST(HttpRequest.BodyPublishers.ofFile(zip))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (FileNotFoundException unreadable) {
      throw new PublishProblem("The file " + zip + " cannot be read: " + unreadable.getMessage());
    } catch (ConnectException nobody) {
      throw new PublishProblem(
          "Nothing answers at " + packages + ". Start Koers first, or check the address.");
    } catch (IOException broken) {
      throw new PublishProblem(
          "The connection to " + packages + " broke: " + broken.getMessage() + ". Try again.");
    }
  }

  private static String named(Path zip) {
    return URLEncoder.encode(String.valueOf(zip.getFileName()), UTF_8);
  }

  private static String detail(JsonNode answer, String otherwise) {
    String detail = answer.path("detail").asText();
    return detail.isEmpty() ? otherwise : detail;
  }

  private static JsonNode json(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return json == null ? JSON.createObjectNode() : json;
    } catch (JsonProcessingException notJson) {
      return JSON.createObjectNode();
    }
  }
}
