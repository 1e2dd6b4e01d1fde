package org.koers.packager.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.scorm.manifest.HrefResolver;

/**
 * A course made with Articulate Rise: all of it is one JSON, in Base64, in a script of the page or
 * in a file for each language.
 *
 * @param place the file that holds it
 */
record RiseCourse(String place, JsonNode course) {

  private static final Pattern FILE =
      Pattern.compile("(.*/)?(scormcontent|content)/(index\\.html|locales/[^/]+\\.js)");
  private static final Pattern ENCODED =
      Pattern.compile(
          "(?:courseData\\s*=\\s*|deserialize\\(\\s*|__resolveJsonp\\([^,]{1,100},\\s*)"
              + "[\"'`]([A-Za-z0-9+/=]{40,})[\"'`]");
  private static final Set<String> SHOWN =
      Set.of("title", "heading", "paragraph", "description", "caption", "text", "front", "back");

  static Optional<AuthoringTool> find(PackageFiles files) {
    Readings trial = new Readings(files);
    return files.names().stream()
        .filter(name -> FILE.matcher(name).matches())
        .flatMap(name -> in(trial, name).stream())
        .findFirst()
        .map(rise -> new AuthoringTool("Articulate Rise", rise.place(), rise::read));
  }

  private static Optional<RiseCourse> in(Readings readings, String name) {
    Matcher encoded = ENCODED.matcher(readings.text(name).orElse(""));
    while (encoded.find()) {
      Optional<JsonNode> course =
          decoded(encoded.group(1))
              .map(whole -> whole.has("course") ? whole.path("course") : whole)
              .filter(found -> found.path("lessons").isArray());
      if (course.isPresent()) {
        return Optional.of(new RiseCourse(name, course.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> decoded(String base64) {
    try {
      return JsonFiles.parsed(
          new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private void read(Readings readings) {
    readings.about(place, course.path("title").asText(""));
    readings.about(place, course.path("description").asText(""));
    for (JsonNode lesson : course.path("lessons")) {
      String where = place + "#/lessons/" + lesson.path("id").asText();
      readings.section(where, lesson.path("title").asText(""), href(lesson));
      readings.passage(where, lesson.path("title").asText(""));
      lesson.path("items").forEach(block -> block(readings, where, block));
    }
    readings.outsideSections();
  }

  /** The page beside or above the file that holds the course, at the lesson. */
  private String href(JsonNode lesson) {
    String top = place.replaceFirst("locales/[^/]+$", "").replaceFirst("index\\.html$", "");
    return HrefResolver.url(top) + "index.html#/lessons/" + lesson.path("id").asText();
  }

  private static void block(Readings readings, String where, JsonNode block) {
    if (block.path("answers").isArray()) {
      question(readings, where, block);
      return;
    }
    block
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              if (value.isTextual() && SHOWN.contains(member.getKey())) {
                readings.passage(where, value.textValue());
              } else if (value.isContainerNode() && !member.getKey().equals("media")) {
                each(readings, where, value);
              }
            });
  }

  private static void each(Readings readings, String where, JsonNode value) {
    if (value.isArray()) {
      value.forEach(one -> block(readings, where, one));
    } else {
      block(readings, where, value);
    }
  }

  private static void question(Readings readings, String where, JsonNode block) {
    List<Question.Choice> choices = new ArrayList<>();
    for (JsonNode answer : block.path("answers")) {
      String text = Readings.plain(answer.path("title").asText(answer.path("text").asText("")));
      choices.add(new Question.Choice(text, answer.path("correct").asBoolean()));
    }
    String asked = block.path("title").asText(block.path("question").asText(""));
    String kind = block.path("type").asText("knowledge check");
    String told = Readings.plain(block.path("feedback").asText(""));
    readings.question(
        new Question(
            kind,
            new Passage(where, Readings.plain(asked)),
            choices,
            block.path("id").asText(""),
            told.isEmpty() ? List.of() : List.of(told)));
  }
}
