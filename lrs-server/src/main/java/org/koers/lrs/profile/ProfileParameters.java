package org.koers.lrs.profile;

import static org.koers.lrs.problem.ProblemCode.INVALID_PARAMETER;
import static org.koers.lrs.problem.ProblemCode.MALFORMED_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.profile.FindingQuery.After;
import org.koers.lrs.profile.ProfileSettings.Mode;
import org.koers.lrs.profile.match.TemplateMatcher.Overlap;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.json.StrictJson;
import org.koers.lrs.xapi.json.Utf8;

/** What a request asks for, read from its parameters and its body. */
record ProfileParameters(Map<String, List<String>> given) {

  static final int PAGE = 100;
  private static final int MOST = 1_000;

  /** Refuses parameters other than these. */
  ProfileParameters only(String... known) {
    for (String name : given.keySet()) {
      if (!Set.of(known).contains(name)) {
        throw problem(name, "is not known here. Known are: " + String.join(", ", known));
      }
    }
    return this;
  }

  Optional<String> text(String name) {
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw problem(name, "is there " + values.size() + " times. Give it once");
    }
    return values.stream().findFirst();
  }

  String required(String name) {
    return text(name).orElseThrow(() -> problem(name, "is missing. Add it"));
  }

  Optional<UUID> uuid(String name) {
    return text(name)
        .map(
            value -> {
              if (!value.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
                throw problem(name, "is no UUID. Correct it");
              }
              return UUID.fromString(value);
            });
  }

  int number(String name, int usual) {
    return text(name)
        .map(
            value -> {
              if (!value.matches("[1-9][0-9]{0,8}")) {
                throw problem(name, "must be a whole number from 1. Correct it");
              }
              return Integer.parseInt(value);
            })
        .orElse(usual);
  }

  int limit() {
    return Math.min(number("limit", PAGE), MOST);
  }

  /** One of these words, in lower case. */
  Optional<String> word(String name, Enum<?>... words) {
    Set<String> known = Stream.of(words).map(ProfileJson::text).collect(Collectors.toSet());
    Optional<String> word = text(name);
    word.filter(value -> !known.contains(value))
        .ifPresent(
            value -> {
              throw problem(name, "must be one of " + new java.util.TreeSet<>(known));
            });
    return word;
  }

  FindingQuery findings() {
    After after =
        text("after")
            .map(
                value ->
                    After.parse(value)
                        .orElseThrow(
                            () ->
                                problem(
                                    "after", "is not what \"more\" of an answer gave. Use that")))
            .orElse(After.NOTHING);
    return new FindingQuery(
        uuid("statement"), uuid("registration"), text("template"), after, limit());
  }

  /** The settings with what the body changes in them. */
  static ProfileSettings settings(ProfileSettings before, String body) {
    JsonNode json = json(body);
    if (!json.isObject()) {
      throw problem("the body", "must be a JSON object such as {\"mode\": \"refuse\"}");
    }
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!Set.of("mode", "overlap", "categories").contains(name)) {
                throw problem(name, "is not known here. Known are: mode, overlap, categories");
              }
            });
    return new ProfileSettings(
        word(json, "mode", before.mode(), Mode.values()),
        word(json, "overlap", before.overlap(), Overlap.values()),
        json.has("categories") ? categories(json.path("categories")) : before.categories());
  }

  /** The text of a body. */
  static String utf8(byte[] body) {
    try {
      return Utf8.decode(body);
    } catch (MalformedJson malformed) {
      throw new LrsProblem(MALFORMED_JSON, String.valueOf(malformed.getMessage()));
    }
  }

  private static JsonNode json(String body) {
    try {
      return StrictJson.value(body).tree();
    } catch (MalformedJson malformed) {
      throw problem("the body", "is no JSON: " + malformed.getMessage());
    }
  }

  private static <E extends Enum<E>> E word(JsonNode json, String name, E before, E[] words) {
    if (!json.has(name)) {
      return before;
    }
    return Stream.of(words)
        .filter(word -> ProfileJson.text(word).equals(json.path(name).textValue()))
        .findFirst()
        .orElseThrow(
            () ->
                problem(
                    name,
                    "must be one of "
                        + Stream.of(words).map(ProfileJson::text).toList().toString()));
  }

  private static Set<String> categories(JsonNode given) {
    Set<String> iris = new HashSet<>();
    given.forEach(value -> iris.add(value.asText()));
    if (!given.isArray() || !ProfileSettings.areCategories(iris)) {
      throw problem(
          "categories",
          "must be a list of at most " + ProfileSettings.MOST_CATEGORIES + " absolute IRIs");
    }
    return iris;
  }

  private static LrsProblem problem(String name, String what) {
    return new LrsProblem(
        INVALID_PARAMETER,
        String.format(
            Locale.ROOT,
            "%s %s.",
            name.equals("the body") ? "The body" : "The parameter \"" + name + "\"",
            what));
  }
}
