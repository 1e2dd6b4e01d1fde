package org.koers.lrs.profile.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two texts for people that nearly everything in a profile has. */
final class LanguageMaps {

  private LanguageMaps() {}

  static void require(Element element, Findings findings) {
    for (String property : List.of("prefLabel", "definition")) {
      if (!element.json().path(property).isObject()) {
        findings.flaw(
            element.at(property), "It must be a language map such as {\"en\": \"…\"}. Add it.");
      }
    }
  }

  /** English if there is such a text, else any. */
  static Optional<String> first(JsonNode map) {
    return Stream.of(map.path("en"), map.path("en-US"), map.path("en-us"), map)
        .flatMap(node -> node.isObject() ? node.valueStream() : Stream.of(node))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst();
  }
}
