package org.koers.packager.analyse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.packager.intake.PackageFiles;

/**
 * A course made with Adapt: its text lies in {@code course/LANGUAGE/*.json}, not in HTML.
 *
 * @param folder of the language that is read, ending in a slash
 * @param language as the folder is called
 */
record AdaptCourse(PackageFiles files, String folder, String language) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern COMPONENTS =
      Pattern.compile("((?:.*/)?course/([A-Za-z-]{2,12})/)components\\.json");
  private static final List<String> SHOWN = List.of("displayTitle", "body", "instruction");
  private static final List<String> OF_ITEM = List.of("title", "text", "body", "prompt");
  private static final Set<String> ASKING =
      Set.of(
          "mcq",
          "gmcq",
          "matching",
          "slider",
          "textinput",
          "confidenceSlider",
          "openTextInput",
          "objectMatching");

  /** The course in its default language, or in the first that there is. */
  static Optional<AdaptCourse> find(PackageFiles files) {
    List<AdaptCourse> languages =
        files.names().stream()
            .map(COMPONENTS::matcher)
            .filter(Matcher::matches)
            .map(m -> new AdaptCourse(files, m.group(1), m.group(2)))
            .toList();
    return languages.stream()
        .filter(AdaptCourse::isDefault)
        .findFirst()
        .or(() -> languages.stream().findFirst());
  }

  private boolean isDefault() {
    String config = folder.substring(0, folder.length() - language.length() - 1) + "config.json";
    return files.contains(config)
        && json(new Readings(files), config)
            .map(c -> c.path("_defaultLanguage").asText())
            .filter(language::equals)
            .isPresent();
  }

  void read(Readings readings) {
    readings.declared(new Passage(folder, language));
    json(readings, folder + "course.json").ifPresent(c -> course(c, readings));
    for (String part :
        List.of("contentObjects.json", "articles.json", "blocks.json", "components.json")) {
      json(readings, folder + part)
          .ifPresent(nodes -> nodes.forEach(n -> part(folder + part, n, readings)));
    }
  }

  private void course(JsonNode course, Readings readings) {
    String place = folder + "course.json";
    for (String key : List.of("title", "subtitle", "description", "body")) {
      readings.about(place, course.path(key).asText(""));
    }
    readings.passage(place, course.path("body").asText(""));
  }

  private static void part(String place, JsonNode node, Readings readings) {
    SHOWN.forEach(key -> readings.passage(place, node.path(key).asText("")));
    for (JsonNode item : node.path("_items")) {
      OF_ITEM.forEach(key -> readings.passage(place, item.path(key).asText("")));
    }
    String component = node.path("_component").asText("");
    if (ASKING.contains(component) || node.has("_questionWeight")) {
      String asked = node.path("body").asText("");
      readings.question(
          component,
          place,
          asked.isBlank() ? node.path("displayTitle").asText("") : asked,
          choices(node));
    }
  }

  /** Of choices that can be right or wrong; matching and sliders have no such. */
  private static List<Question.Choice> choices(JsonNode node) {
    List<Question.Choice> choices = new ArrayList<>();
    for (JsonNode item : node.path("_items")) {
      if (item.has("_shouldBeSelected")) {
        choices.add(
            new Question.Choice(
                Readings.plain(item.path("text").asText("")),
                item.path("_shouldBeSelected").asBoolean()));
      }
    }
    return choices;
  }

  private Optional<JsonNode> json(Readings readings, String name) {
    if (!files.contains(name)) {
      return Optional.empty();
    }
    return readings.text(name).flatMap(AdaptCourse::parsed);
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }
}
