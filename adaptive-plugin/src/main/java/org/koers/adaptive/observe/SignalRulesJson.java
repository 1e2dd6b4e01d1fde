package org.koers.adaptive.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a mapping file: {@code {"rules": [{"name", "because", "verbs", "categories", "objectTypes",
 * "says", "scoreFrom"}]}}. Only {@code name}, {@code verbs} and {@code says} have to be there;
 * anything else in a rule is an error, since a misspelt word would change what counts in silence.
 */
final class SignalRulesJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> KNOWN =
      Set.of("name", "because", "verbs", "categories", "objectTypes", "says", "scoreFrom");
  private static final String WORDS =
      Arrays.stream(Says.values()).map(Says::word).collect(Collectors.joining(", "));

  private final String file;
  private String place = "";

  private SignalRulesJson(String file) {
    this.file = file;
  }

  /**
   * The rules of a file in their order.
   *
   * @param file its name, for problems
   * @throws SignalRulesProblem if any of it cannot be used
   */
  static List<SignalRule> read(byte[] json, String file) {
    return new SignalRulesJson(file).rules(json);
  }

  private List<SignalRule> rules(byte[] json) {
    JsonNode rules = tree(json).path("rules");
    place = "its outermost object";
    if (!rules.isArray()) {
      throw wrong("give it a list \"rules\"");
    }
    List<SignalRule> read = new ArrayList<>();
    for (JsonNode rule : rules) {
      place = "rule " + (read.size() + 1);
      read.add(rule(rule));
    }
    return List.copyOf(read);
  }

  private JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      place = "line " + broken.getLocation().getLineNr();
      throw wrong("it is not JSON (" + broken.getOriginalMessage() + "); mend it there");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private SignalRule rule(JsonNode rule) {
    if (!rule.path("name").isTextual() || rule.path("name").textValue().isBlank()) {
      throw wrong("give it a name");
    }
    place += " (" + rule.path("name").textValue() + ")";
    rule.propertyStream()
        .map(property -> property.getKey())
        .filter(key -> !KNOWN.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw wrong("\"" + key + "\" is unknown; use " + String.join(", ", sorted(KNOWN)));
            });
    List<String> verbs = patterns(rule, "verbs");
    if (verbs.isEmpty()) {
      throw wrong("name the verbs it is for in \"verbs\"");
    }
    return new SignalRule(
        rule.path("name").textValue(),
        verbs,
        patterns(rule, "categories"),
        patterns(rule, "objectTypes"),
        says(rule),
        raw(rule));
  }

  private List<String> patterns(JsonNode rule, String key) {
    List<String> patterns = texts(rule, key);
    for (String pattern : patterns) {
      if (!isIri(pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) : pattern)) {
        throw wrong("\"" + pattern + "\" in \"" + key + "\" is no IRI; write it in full");
      }
    }
    return patterns;
  }

  private static boolean isIri(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (java.net.URISyntaxException unusable) {
      return false;
    }
  }

  private Set<Says> says(JsonNode rule) {
    if (!rule.has("says")) {
      throw wrong("say in \"says\" what such a statement shows; an empty list for nothing");
    }
    Set<Says> says = new LinkedHashSet<>();
    for (String word : texts(rule, "says")) {
      says.add(
          Arrays.stream(Says.values())
              .filter(one -> one.word().equals(word))
              .findFirst()
              .orElseThrow(() -> wrong("\"" + word + "\" in \"says\" is unknown; use " + WORDS)));
    }
    return java.util.Collections.unmodifiableSet(says);
  }

  private boolean raw(JsonNode rule) {
    String from = rule.path("scoreFrom").asText("scaled");
    if (!from.equals("scaled") && !from.equals("raw")) {
      throw wrong("\"scoreFrom\" is scaled or raw");
    }
    return from.equals("raw");
  }

  private List<String> texts(JsonNode rule, String key) {
    JsonNode list = rule.path(key);
    if ((!list.isMissingNode() && !list.isArray())
        || !list.valueStream().allMatch(JsonNode::isTextual)) {
      throw wrong("\"" + key + "\" is a list of texts");
    }
    return list.valueStream().map(JsonNode::textValue).toList();
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  private SignalRulesProblem wrong(String cure) {
    return new SignalRulesProblem(file, place, cure + ".");
  }
}
