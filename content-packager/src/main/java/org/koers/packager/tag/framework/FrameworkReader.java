package org.koers.packager.tag.framework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/**
 * Reads a competency framework: SKOS (Turtle, RDF/XML, JSON-LD, N-Triples), CASE 1.0 JSON, ESCO's
 * CSV files or a plain spreadsheet saved as CSV. A folder is read as one framework of all its
 * files.
 */
public final class FrameworkReader {

  private static final long LARGEST = 64L << 20;

  private FrameworkReader() {}

  /**
   * The framework and what was odd about it.
   *
   * @throws PackageProblem if there is no such file, or its form cannot be read at all
   */
  public static FrameworkReading read(Path file) {
    Draft draft = new Draft();
    for (Path one : files(file)) {
      part(one, draft);
    }
    return draft.done(name(file));
  }

  private static List<Path> files(Path file) {
    if (!Files.isDirectory(file)) {
      return List.of(file);
    }
    try (Stream<Path> inside = Files.list(file)) {
      return inside.filter(Files::isRegularFile).filter(f -> known(name(f))).sorted().toList();
    } catch (IOException e) {
      throw unreadable(file, "The folder cannot be read.");
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean known(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(ttl|rdf|nt|jsonld|json|csv|tsv|txt)");
  }

  private static void part(Path file, Draft draft) {
    String text = text(file);
    String name = name(file);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.matches(".*\\.(ttl|rdf|nt|jsonld)")) {
      SkosFrameworks.read(name, text, draft);
    } else if (lower.endsWith(".json")) {
      CaseFrameworks.read(name, text, draft);
    } else {
      CsvFrameworks.read(name, text, draft);
    }
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw unreadable(file, "It is larger than " + (LARGEST >> 20) + " MiB.");
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (IOException e) {
      throw unreadable(file, "It could not be read.");
    }
  }

  private static PackageProblem unreadable(Path file, String why) {
    return problem(name(file), why);
  }

  static PackageProblem problem(String place, String why) {
    return new PackageProblem(
        ProblemCode.FRAMEWORK_UNREADABLE,
        place,
        why,
        "Give SKOS as Turtle (.ttl), CASE as .json, ESCO's .csv, or a .csv with the columns "
            + "id, label, description, parent, lang.");
  }
}
