package org.koers.packager.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.koers.packager.compare.Duplicate;
import org.koers.packager.compare.DuplicateGroup;
import org.koers.packager.compare.Duplicates;
import org.koers.packager.compare.Kinship;
import org.koers.packager.compare.LanguageFamily;
import org.koers.packager.compare.NamedSketch;

/** What duplicates shows. */
record DuplicatesReport(
    List<Outcome<NamedSketch>> outcomes, Duplicates duplicates, List<LanguageFamily> families) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static DuplicatesReport of(List<Outcome<NamedSketch>> outcomes) {
    List<NamedSketch> library =
        outcomes.stream().map(Outcome::result).filter(Objects::nonNull).toList();
    return new DuplicatesReport(outcomes, Duplicates.of(library), LanguageFamily.of(library));
  }

  ExitCode code() {
    ExitCode code = ExitCode.DONE;
    for (Outcome<NamedSketch> one : outcomes) {
      code = one.failed() == null ? code : code.or(ExitCode.of(one.failed()));
    }
    return code;
  }

  /** Tells which packages could not be read. */
  void failed(PrintWriter err) {
    for (Outcome<NamedSketch> one : outcomes) {
      if (one.failed() != null) {
        Reports.failed(one.failed(), one.name() + ": ", err);
      }
    }
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d packages: %d pairs alike in %d groups, %d families of languages."
            .formatted(
                outcomes.size(),
                duplicates.pairs().size(),
                duplicates.groups().size(),
                families.size()));
    for (DuplicateGroup group : duplicates.groups()) {
      lines.add("");
      lines.add(CompareReport.lower(group.kind()) + ": " + String.join(", ", group.members()));
      group.pairs().forEach(pair -> lines.add("  " + line(pair)));
    }
    duplicates.pairs().stream()
        .filter(pair -> pair.kind() == Duplicate.Kind.PART_OF)
        .forEach(pair -> lines.addAll(List.of("", "part of: " + line(pair))));
    for (LanguageFamily family : families) {
      String members =
          family.members().stream()
              .map(m -> m.name() + " (" + m.language() + ")")
              .collect(Collectors.joining(", "));
      lines.add("");
      lines.add("probably translations (" + share(family.confidence()) + "): " + members);
      family
          .ties()
          .forEach(t -> lines.add("  " + t.first() + " = " + t.second() + ": " + reasons(t)));
    }
    String end = System.lineSeparator();
    return String.join(end, lines) + end;
  }

  private static String line(Duplicate pair) {
    return pair.first() + " = " + pair.second() + ": " + pair.reason();
  }

  private static String reasons(Kinship tie) {
    return String.join(" ", tie.reasons());
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  String json() {
    ObjectNode root = JSON.createObjectNode().put("packages", outcomes.size());
    ArrayNode unread = root.putArray("unread");
    outcomes.stream()
        .filter(one -> one.failed() != null)
        .forEach(
            one -> unread.add(Reports.problem(one.name(), Objects.requireNonNull(one.failed()))));
    ArrayNode pairs = root.putArray("pairs");
    for (Duplicate pair : duplicates.pairs()) {
      ObjectNode node = pairs.addObject().put("kind", CompareReport.lower(pair.kind()));
      node.put("first", pair.first()).put("second", pair.second()).put("share", pair.share());
      node.put("reason", pair.reason());
      CompareJson.similarity(node.putObject("similarity"), pair.similarity());
    }
    ArrayNode groups = root.putArray("groups");
    for (DuplicateGroup group : duplicates.groups()) {
      ObjectNode node = groups.addObject().put("kind", CompareReport.lower(group.kind()));
      group.members().forEach(node.putArray("members")::add);
    }
    ArrayNode found = root.putArray("families");
    for (LanguageFamily family : families) {
      ObjectNode node = found.addObject().put("confidence", family.confidence());
      ArrayNode members = node.putArray("members");
      family
          .members()
          .forEach(m -> members.addObject().put("name", m.name()).put("language", m.language()));
      ArrayNode ties = node.putArray("ties");
      family.ties().forEach(t -> tie(ties.addObject(), t));
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root)
          + System.lineSeparator();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void tie(ObjectNode node, Kinship tie) {
    node.put("first", tie.first()).put("second", tie.second());
    node.put("confidence", tie.confidence());
    tie.reasons().forEach(node.putArray("reasons")::add);
  }

  /** A row for each pair; of translations the share is the confidence. */
  String csv() {
    StringBuilder table = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
      printer.printRecord("kind", "first", "second", "share", "reason");
      for (List<String> row : rows()) {
        printer.printRecord(row.stream().map(CsvTable::safe).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString();
  }

  private List<List<String>> rows() {
    Stream<List<String>> pairs =
        duplicates.pairs().stream()
            .map(
                p ->
                    List.of(
                        CompareReport.lower(p.kind()),
                        p.first(),
                        p.second(),
                        share(p.share()),
                        p.reason()));
    Stream<List<String>> ties =
        families.stream()
            .flatMap(family -> family.ties().stream())
            .map(
                t ->
                    List.of(
                        "translation", t.first(), t.second(), share(t.confidence()), reasons(t)));
    return Stream.concat(pairs, ties).toList();
  }
}
