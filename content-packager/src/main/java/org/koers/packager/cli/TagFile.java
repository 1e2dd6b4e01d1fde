package org.koers.packager.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;

/** Tags out of a JSON object: a dimension's name, then its value or a list of values. */
final class TagFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TagFile() {}

  static List<Tag> read(Path file, @Nullable String confirmedBy) {
    JsonNode root = json(file);
    if (!root.isObject()) {
      throw wrong(file, "It holds no JSON object.");
    }
    List<Tag> tags = new ArrayList<>();
    root.properties()
        .forEach(p -> add(tags, dimension(p.getKey(), file), p.getValue(), file, confirmedBy));
    return tags;
  }

  private static void add(
      List<Tag> tags,
      Dimension dimension,
      JsonNode value,
      Path file,
      @Nullable String confirmedBy) {
    List<JsonNode> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(values::add);
    } else {
      values.add(value);
    }
    for (JsonNode one : values) {
      if (!one.isTextual()) {
        throw wrong(
            file,
            "The value of \"" + dimension.label() + "\" is neither text nor a list of texts.");
      }
      tags.add(Tag.given(dimension, one.textValue(), confirmedBy));
    }
  }

  private static Dimension dimension(String name, Path file) {
    return Arrays.stream(Dimension.values())
        .filter(d -> d.label().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong(file, "There is no tag \"" + name + "\"."));
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw wrong(
          file,
          "It is no JSON: "
              + e.getOriginalMessage()
              + " (line "
              + e.getLocation().getLineNr()
              + ").");
    } catch (IOException e) {
      throw wrong(file, "It could not be read.");
    }
  }

  private static PackageProblem wrong(Path file, String why) {
    String names =
        Arrays.stream(Dimension.values()).map(Dimension::label).collect(Collectors.joining(", "));
    return new PackageProblem(
        ProblemCode.TAG_INVALID,
        "--tags " + file,
        why,
        "Give a JSON object with any of " + names + ", each a text or a list.");
  }
}
