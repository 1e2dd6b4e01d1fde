package org.koers.packager.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.HrefResolver;

/** Reads the files of an AICC course; their names, keys and columns are in any case. */
final class AiccReader {

  private final PackageFiles files;
  private final String course;
  private final List<Finding> findings;

  private AiccReader(PackageFiles files, String course, List<Finding> findings) {
    this.files = files;
    this.course = course;
    this.findings = new ArrayList<>(findings);
  }

  /** The .crs file nearest to the top; empty if there is none with an .au file beside it. */
  static Optional<String> courseFile(PackageFiles files) {
    return files.names().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".crs"))
        .filter(name -> files.nameIgnoringCase(beside(name, ".au")).isPresent())
        .min(
            java.util.Comparator.comparingLong(
                (String name) -> name.chars().filter(c -> c == '/').count()));
  }

  private static String beside(String course, String extension) {
    return course.substring(0, course.length() - 4) + extension;
  }

  static Aicc read(PackageFiles files, String place, String course, List<Finding> before) {
    return new AiccReader(files, course, before).read(place);
  }

  private Aicc read(String place) {
    Map<String, CSVRecord> descriptions = new HashMap<>();
    for (CSVRecord row : rows(".des")) {
      cell(row, "system_id").ifPresent(id -> descriptions.put(id.toLowerCase(Locale.ROOT), row));
    }
    HrefResolver resolver = new HrefResolver(files.names());
    String folder = course.substring(0, course.lastIndexOf('/') + 1);
    List<Launchable> launchables = new ArrayList<>();
    for (CSVRecord row : rows(".au")) {
      String id = cell(row, "system_id").orElse("");
      Optional<String> file = cell(row, "file_name");
      if (file.isEmpty()) {
        findings.add(Finding.of(FindingCode.HREF_MISSING, place(".au"), id + " has no file_name."));
        continue;
      }
      HrefResolver.Resolved resolved = resolver.resolve(folder, file.get(), place(".au"));
      findings.addAll(resolved.findings());
      CSVRecord described = descriptions.get(id.toLowerCase(Locale.ROOT));
      launchables.add(
          new Launchable(
              id,
              described == null ? id : cell(described, "title").orElse(id),
              resolved.href().url(),
              resolved.href().entry(),
              Launchable.Kind.AU,
              masteryScore(row, id)));
    }
    if (launchables.isEmpty()) {
      findings.add(
          Finding.of(
              FindingCode.NOTHING_TO_LAUNCH, place(".au"), "It has no unit with a file_name."));
    }
    return new Aicc(files, title().orElse(place), List.copyOf(launchables), List.copyOf(findings));
  }

  private @Nullable BigDecimal masteryScore(CSVRecord row, String id) {
    Optional<String> written = cell(row, "mastery_score");
    try {
      BigDecimal score = written.map(BigDecimal::new).orElse(null);
      if (score == null || (score.signum() >= 0 && score.compareTo(new BigDecimal(100)) <= 0)) {
        return score == null ? null : score.movePointLeft(2);
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    findings.add(
        Finding.of(
            FindingCode.MASTERY_SCORE_INVALID,
            place(".au"),
            "The mastery_score of " + id + " is \"" + written.orElse("") + "\"."));
    return null;
  }

  /** Course_Title of the section Course. */
  private Optional<String> title() {
    return text(course)
        .lines()
        .map(String::strip)
        .filter(line -> line.toLowerCase(Locale.ROOT).matches("course_title\\s*=.*"))
        .map(line -> line.substring(line.indexOf('=') + 1).strip())
        .filter(title -> !title.isEmpty())
        .findFirst();
  }

  private String place(String extension) {
    return files.nameIgnoringCase(beside(course, extension)).orElse(course);
  }

  private List<CSVRecord> rows(String extension) {
    Optional<String> name = files.nameIgnoringCase(beside(course, extension));
    if (name.isEmpty()) {
      findings.add(
          Finding.of(
              FindingCode.AICC_FILE_MISSING,
              course,
              "There is no " + beside(course, extension) + " beside it."));
      return List.of();
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreSurroundingSpaces(true)
            .setAllowMissingColumnNames(true)
            .setTrim(true)
            .get();
    try (CSVParser parser = format.parse(new StringReader(text(name.get())))) {
      return parser.getRecords();
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | UncheckedIOException broken) {
      findings.add(
          Finding.of(
              FindingCode.AICC_TABLE, name.get(), "It is no table: " + broken.getMessage() + "."));
      return List.of();
    }
  }

  private String text(String name) {
    String text = new String(files.bytes(name), StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') >= 0
        ? new String(files.bytes(name), StandardCharsets.ISO_8859_1)
        : text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Optional<String> cell(CSVRecord row, String column) {
    return row.isMapped(column) && row.isSet(column)
        ? Optional.of(row.get(column).strip()).filter(cell -> !cell.isEmpty())
        : Optional.empty();
  }
}
