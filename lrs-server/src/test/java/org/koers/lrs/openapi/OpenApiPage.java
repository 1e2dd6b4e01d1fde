package org.koers.lrs.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The description as a page for people: plain HTML, no script. */
final class OpenApiPage {

  private final JsonNode api;
  private final StringBuilder html = new StringBuilder();

  OpenApiPage(JsonNode api) {
    this.api = api;
  }

  String html() {
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    html.append(text(api.path("info").path("title"))).append("</title>\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    html.append("<link rel=\"stylesheet\" href=\"/openapi/page.css\">\n</head>\n<body>\n<main>\n");
    html.append("<h1>").append(text(api.path("info").path("title"))).append("</h1>\n<p>");
    html.append(text(api.path("info").path("description")));
    html.append("</p>\n<p>For programs: <a href=\"/openapi.json\">openapi.json</a>,");
    html.append(" <a href=\"/openapi.yaml\">openapi.yaml</a>.</p>\n");
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> operation(path.getKey(), method.getKey(), method.getValue())));
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void operation(String path, String method, JsonNode operation) {
    String id = text(operation.path("operationId"));
    html.append("<section id=\"").append(id).append("\">\n<h2><code>");
    html.append(method.toUpperCase(Locale.ROOT)).append(' ').append(escaped(path));
    html.append("</code></h2>\n<p>").append(text(operation.path("summary"))).append(". ");
    html.append(text(operation.path("description"))).append("</p>\n");
    JsonNode scopes = operation.path("security").path(0).path("key");
    html.append("<p>").append(scopes.isEmpty() ? "No key is needed." : "Scopes: ");
    scopes.forEach(scope -> html.append("<code>").append(text(scope)).append("</code> "));
    html.append("</p>\n<dl>\n");
    for (JsonNode reference : operation.path("parameters")) {
      JsonNode parameter = resolved(reference);
      html.append("<dt><code>").append(text(parameter.path("name"))).append("</code>");
      html.append(parameter.path("required").asBoolean() ? " (required)" : "").append("</dt>\n");
      html.append("<dd>").append(text(parameter.path("description"))).append("</dd>\n");
    }
    html.append("</dl>\n<table>\n");
    operation
        .path("responses")
        .properties()
        .forEach(
            answer -> {
              html.append("<tr><th>").append(escaped(answer.getKey())).append("</th><td>");
              html.append(text(resolved(answer.getValue()).path("description")));
              html.append("</td></tr>\n");
            });
    html.append("</table>\n</section>\n");
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static String text(JsonNode node) {
    return escaped(node.asText());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
