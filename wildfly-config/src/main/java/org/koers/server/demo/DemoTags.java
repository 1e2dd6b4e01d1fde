package org.koers.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;

/** Reads a course's {@code .tags} file, in the form of the packager's {@code --tags FILE}. */
final class DemoTags {

  /** Who stands behind the tags. */
  static final String AUTHOR = "Koers demo";

  private static final ObjectMapper JSON = new ObjectMapper();

  private DemoTags() {}

  static List<Tag> read(Path file) throws IOException {
    return JSON.readTree(file.toFile()).properties().stream()
        .flatMap(field -> tags(dimension(field.getKey(), file), field.getValue()))
        .toList();
  }

  private static Stream<Tag> tags(Dimension dimension, JsonNode value) {
    Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
    return values.map(one -> Tag.given(dimension, one.asText(), AUTHOR));
  }

  private static Dimension dimension(String name, Path file) {
    return Arrays.stream(Dimension.values())
        .filter(known -> known.label().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name, file));
  }

  private static IllegalArgumentException unknown(String name, Path file) {
    return new IllegalArgumentException(
        "%s: there is no tag \"%s\". Write one of %s."
            .formatted(
                file, name, Arrays.stream(Dimension.values()).map(Dimension::label).toList()));
  }
}
