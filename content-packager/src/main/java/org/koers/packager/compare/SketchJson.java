package org.koers.packager.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sketches as JSON: a set is its count and its sample in Base64. */
final class SketchJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SketchJson() {}

  static String write(ContentSketch sketch) {
    ObjectNode node = JSON.createObjectNode().put("version", ContentSketch.VERSION);
    node.put("identifier", sketch.identifier()).put("title", sketch.title());
    node.put("format", sketch.format()).put("tool", sketch.tool());
    node.put("language", sketch.language()).put("bytes", sketch.bytes());
    node.put("wording", sketch.wording());
    set(node, "text", sketch.text());
    set(node, "questions", sketch.questions());
    set(node, "files", sketch.files());
    set(node, "media", sketch.media());
    set(node, "mediaNames", sketch.mediaNames());
    sketch.launch().forEach(node.putArray("launch")::add);
    ArrayNode sections = node.putArray("sections");
    sketch.sections().forEach(section -> section(sections.addObject(), section));
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void section(ObjectNode node, SectionSketch section) {
    node.put("id", section.id()).put("title", section.title()).put("words", section.words());
    node.put("asked", section.asked()).put("media", section.media());
    set(node, "text", section.text());
  }

  private static void set(ObjectNode node, String name, SetSketch set) {
    node.putArray(name).add(set.count()).add(set.encoded());
  }

  static Optional<ContentSketch> read(String stored) {
    try {
      JsonNode node = JSON.readTree(stored);
      return node.path("version").asInt() == ContentSketch.VERSION
          ? Optional.of(sketch(node))
          : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static ContentSketch sketch(JsonNode node) {
    List<String> launch = new ArrayList<>();
    member(node, "launch").forEach(entry -> launch.add(entry.asText()));
    List<SectionSketch> sections = new ArrayList<>();
    member(node, "sections").forEach(section -> sections.add(section(section)));
    return new ContentSketch(
        text(node, "identifier"),
        text(node, "title"),
        text(node, "format"),
        text(node, "tool"),
        text(node, "language"),
        text(node, "bytes"),
        text(node, "wording"),
        set(node, "text"),
        set(node, "questions"),
        set(node, "files"),
        set(node, "media"),
        set(node, "mediaNames"),
        launch,
        sections);
  }

  private static SectionSketch section(JsonNode node) {
    return new SectionSketch(
        text(node, "id"),
        text(node, "title"),
        member(node, "words").asInt(),
        text(node, "asked"),
        member(node, "media").asInt(),
        set(node, "text"));
  }

  private static SetSketch set(JsonNode node, String name) {
    JsonNode set = member(node, name);
    return SetSketch.decoded(set.path(0).asInt(-1), set.path(1).asText());
  }

  private static String text(JsonNode node, String name) {
    return member(node, name).asText();
  }

  private static JsonNode member(JsonNode node, String name) {
    if (!node.has(name)) {
      throw new IllegalArgumentException("It has no " + name);
    }
    return node.path(name);
  }
}
