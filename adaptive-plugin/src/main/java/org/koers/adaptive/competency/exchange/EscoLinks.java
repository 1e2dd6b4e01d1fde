package org.koers.adaptive.competency.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * ESCO's relations between skills ({@code skillSkillRelations}): what is essential for a skill
 * comes before it.
 */
final class EscoLinks {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .get();

  private EscoLinks() {}

  static Links of(Path file) throws IOException {
    Links links = new Links();
    int optional = 0;
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser rows = FORMAT.parse(reader)) {
      for (CSVRecord row : rows) {
        if (row.get("relationType").equals("essential")) {
          links.precedes(row.get("relatedSkillUri"), row.get("originalSkillUri"));
        } else {
          optional++;
        }
      }
    } catch (IllegalArgumentException other) {
      throw new IOException(
          "%s has no columns originalSkillUri, relationType and relatedSkillUri. Give ESCO’s skillSkillRelations."
              .formatted(file.getFileName()),
          other);
    }
    if (optional > 0) {
      links.note(optional + " optional relations were left out.");
    }
    return links;
  }
}
