package org.koers.server.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Plain HTTP to one endpoint with one credential, as curl would. */
final class XapiClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String endpoint;
  private final String authorization;
  private final String version;

  XapiClient(String endpoint, String key, String secret, String version) {
    this.endpoint = endpoint;
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    this.version = version;
  }

  /** The demo's endpoint of that name in demo.json: {@code xapi} or {@code xapi103}. */
  static XapiClient of(RunningKoers koers, String name, String version) {
    JsonNode described = koers.description().path(name);
    return new XapiClient(
        described.path("endpoint").asText(),
        described.path("key").asText(),
        described.path("secret").asText(),
        version);
  }

  HttpResponse<String> put(String id, String body) {
    return send(
        request("/statements?statementId=" + id)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> post(String body) {
    return send(
        request("/statements")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String pathAndQuery) {
    return send(request(pathAndQuery).GET());
  }

  HttpRequest.Builder request(String pathAndQuery) {
    URI uri =
        URI.create(
            pathAndQuery.matches("/(xapi|api|exchange)/?.*")
                ? URI.create(endpoint).resolve(pathAndQuery).toString()
                : endpoint + pathAndQuery);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).header("Authorization", authorization);
    return version.isEmpty() ? request : request.header("X-Experience-API-Version", version);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> read) {
    try {
      return http.send(request.build(), read);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Of all statements that this client can find. */
  List<String> ids() {
    return statements().stream().map(statement -> statement.path("id").asText()).toList();
  }

  /** All statements that this client can find. */
  List<JsonNode> statements() {
    List<JsonNode> found = new ArrayList<>();
    String next = "/statements?limit=500";
    while (!next.isEmpty()) {
      JsonNode page = json(get(next));
      page.path("statements").forEach(found::add);
      next = page.path("more").asText();
    }
    return found;
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException noJson) {
      throw new UncheckedIOException(answer.body(), noJson);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
