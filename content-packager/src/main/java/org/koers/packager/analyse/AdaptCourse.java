package org.koers.packager.analyse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.scorm.manifest.HrefResolver;

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

  /** The course in its default language, or in the first that there is. */
  static Optional<AdaptCourse> find(PackageFiles files) {
    List<AdaptCourse> languages = languages(files);
    return languages.stream()
        .filter(AdaptCourse::isDefault)
        .findFirst()
        .or(() -> languages.stream().findFirst());
  }

  private static List<AdaptCourse> languages(PackageFiles files) {
    return files.names().stream()
        .map(COMPONENTS::matcher)
        .filter(Matcher::matches)
        .map(m -> new AdaptCourse(files, m.group(1), m.group(2)))
        .toList();
  }

  /** What holds for all languages. */
  String config() {
    return folder.substring(0, folder.length() - language.length() - 1) + "config.json";
  }

  private boolean isDefault() {
    String config = config();
    return files.contains(config)
        && json(new Readings(files), config)
            .map(c -> c.path("_defaultLanguage").asText())
            .filter(language::equals)
            .isPresent();
  }

  /** Reads this language, and the others as translations. */
  void read(Readings readings) {
    String top = folder.substring(0, folder.lastIndexOf("course/"));
    String launch =
        readings.launchables().stream()
            .filter(l -> l.href().startsWith(HrefResolver.url(top)))
            .map(Launchable::href)
            .findFirst()
            .orElse(HrefResolver.url(top) + "index.html");
    read(readings, launch);
    for (AdaptCourse other : languages(files)) {
      if (!other.folder.equals(folder)) {
        readings.translation(other.language, r -> other.read(r, launch));
      }
    }
  }

  private void read(Readings readings, String launch) {
    readings.declared(new Passage(folder, language));
    json(readings, folder + "course.json").ifPresent(c -> course(c, readings));
    AdaptSections sections = new AdaptSections(launch);
    for (String part :
        List.of("contentObjects.json", "articles.json", "blocks.json", "components.json")) {
      Optional<JsonNode> nodes = json(readings, folder + part);
      nodes.ifPresent(all -> all.forEach(sections::know));
      nodes.ifPresent(
          all ->
              all.forEach(
                  n -> {
                    sections.enter(n, readings);
                    part(folder + part, n, readings);
                  }));
    }
    readings.outsideSections();
  }

  private void course(JsonNode course, Readings readings) {
    String place = folder + "course.json";
    for (String key : List.of("title", "subtitle", "description", "body")) {
      readings.about(place, course.path(key).asText(""));
    }
    readings.passage(place, course.path("body").asText(""));
  }

  private void part(String place, JsonNode node, Readings readings) {
    SHOWN.forEach(key -> readings.passage(place, node.path(key).asText("")));
    for (JsonNode item : node.path("_items")) {
      OF_ITEM.forEach(key -> readings.passage(place, item.path(key).asText("")));
    }
    if (AdaptQuestion.is(node)) {
      readings.question(AdaptQuestion.of(place, node));
    }
    media(node.path("_media"), readings);
  }

  private void media(JsonNode media, Readings readings) {
    String top = folder.substring(0, folder.lastIndexOf("course/"));
    for (String form : List.of("mp4", "webm", "ogv", "mp3", "source")) {
      String name = top + media.path(form).asText("");
      if (files.contains(name)) {
        readings.media(name);
        return; // the same in another form
      }
    }
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
