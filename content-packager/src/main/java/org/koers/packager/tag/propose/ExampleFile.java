package org.koers.packager.tag.propose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Status;
import org.koers.packager.tag.Tag;

/**
 * What the authors of an organisation confirmed, one JSON object a line. A line keeps numbers about
 * the text and its most frequent stems, never the text.
 */
public final class ExampleFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ExampleFile() {}

  /**
   * The examples in the order of the file.
   *
   * @throws PackageProblem naming the line that is none
   */
  public static List<Confirmed> read(Path file) {
    List<Confirmed> examples = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        examples.add(example(file, number, line));
      }
    }
    return List.copyOf(examples);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw wrong(file.toString(), "The confirmed examples cannot be read.");
    }
  }

  private static Confirmed example(Path file, int number, String line) {
    String place = file + " line " + number;
    try {
      Confirmed example = JSON.readValue(line, Confirmed.class);
      if (example.dimension().normal(example.value()).isEmpty()) {
        throw wrong(place, "\"" + example.value() + "\" is no value of its dimension.");
      }
      return example;
    } catch (JsonProcessingException | NullPointerException e) {
      throw wrong(place, "It is no confirmed example: " + e.getMessage());
    }
  }

  private static PackageProblem wrong(String place, String why) {
    return new PackageProblem(
        ProblemCode.TAG_INVALID,
        place,
        why,
        "Take the line out; each line is one that retag wrote with --examples.");
  }

  /**
   * Adds what a person confirmed of a package; dimensions that are no choice teach nothing.
   *
   * @param packageName examples of one name are never split between learning and testing
   */
  public static synchronized void append(
      Path file, String packageName, Analysis content, List<Tag> tags) {
    StringBuilder lines = new StringBuilder();
    for (Tag tag : tags) {
      if (tag.status() == Status.CONFIRMED && Learned.LEARNABLE.contains(tag.dimension())) {
        lines.append(line(example(packageName, content, tag))).append('\n');
      }
    }
    try {
      Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new PackageProblem(
          ProblemCode.OUTPUT_UNWRITABLE,
          file.toString(),
          "The confirmed examples cannot be written.",
          "Name a file in a folder that exists.");
    }
  }

  private static Confirmed example(String packageName, Analysis content, Tag tag) {
    return Confirmed.of(packageName, content, tag.dimension(), tag.value());
  }

  private static String line(Confirmed example) {
    try {
      return JSON.writeValueAsString(example);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The dimensions that occur, in their order. */
  static List<Dimension> dimensions(List<Confirmed> examples) {
    return examples.stream().map(Confirmed::dimension).distinct().sorted().toList();
  }
}
