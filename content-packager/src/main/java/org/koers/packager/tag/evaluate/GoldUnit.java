package org.koers.packager.tag.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.TimeBand;
import org.koers.packager.tag.propose.Proposal;

/**
 * A course unit whose labels people gave.
 *
 * @param name in units.csv
 * @param source the zip's name, or {@code demo:} and a course
 * @param part which part of it, as the gold set's README says; empty: all
 * @param truth right values by dimension, the main one first; what is missing was not judged
 * @param timeSource author, text, judged or empty
 */
record GoldUnit(
    String name,
    String source,
    String part,
    Map<Dimension, List<String>> truth,
    String timeSource) {

  /** What must not be split: units of one package are alike. */
  String group() {
    return source;
  }

  /** Whether the labels say anything about such a proposal. */
  boolean judges(Proposal proposal) {
    boolean media = proposal.value().equals("visual") || proposal.value().equals("auditory");
    return truth.containsKey(proposal.dimension()) && !media;
  }

  /** Whether a proposal agrees with the labels; of a time its band counts. */
  boolean right(Proposal proposal) {
    String value =
        proposal.dimension() == Dimension.TIME
            ? TimeBand.of(Duration.parse(proposal.value())).id()
            : proposal.value();
    return truth.getOrDefault(proposal.dimension(), List.of()).contains(value);
  }

  static List<GoldUnit> read(Path folder) {
    Map<String, Map<Dimension, List<String>>> competencies = competencies(folder);
    List<GoldUnit> units = new ArrayList<>();
    for (CSVRecord row : rows(folder.resolve("units.csv"))) {
      Map<Dimension, List<String>> truth = new HashMap<>();
      for (Dimension dimension :
          List.of(
              Dimension.LANGUAGE,
              Dimension.FORMAT,
              Dimension.TIME,
              Dimension.LEVEL,
              Dimension.MODALITY)) {
        String cell = row.get(dimension.label());
        if (!cell.isEmpty()) {
          truth.put(dimension, List.of(cell.split(";", -1)));
        }
      }
      truth.putAll(competencies.getOrDefault(row.get("unit"), Map.of()));
      units.add(
          new GoldUnit(
              row.get("unit"),
              row.get("package"),
              row.get("part"),
              Map.copyOf(truth),
              row.get("timesource")));
    }
    return List.copyOf(units);
  }

  private static Map<String, Map<Dimension, List<String>>> competencies(Path folder) {
    Map<String, Map<Dimension, List<String>>> found = new HashMap<>();
    for (CSVRecord row : rows(folder.resolve("competencies.csv"))) {
      Dimension dimension =
          row.get("dimension").equals("teaches") ? Dimension.TEACHES : Dimension.ASSESSES;
      found
          .computeIfAbsent(row.get("unit"), u -> new HashMap<>())
          .computeIfAbsent(dimension, d -> new ArrayList<>())
          .add(row.get("competency"));
    }
    return found;
  }

  private static List<CSVRecord> rows(Path file) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(Files.newBufferedReader(file))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new PackageProblem(
          ProblemCode.FILE_MISSING,
          file.toString(),
          "The gold set cannot be read.",
          "Give the folder with units.csv and competencies.csv, as in content-packager/gold.");
    }
  }
}
