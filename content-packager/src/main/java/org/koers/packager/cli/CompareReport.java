package org.koers.packager.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.koers.packager.compare.EditionChanges;

/** What compare shows. */
record CompareReport(String before, String file, EditionChanges changes) implements Reported {

  @Override
  public ExitCode code() {
    return ExitCode.DONE;
  }

  @Override
  public String warning() {
    return changes.complete()
        ? ""
        : file
            + ": There is more text than is read at once; some changes may be missing."
            + System.lineSeparator();
  }

  @Override
  public String text() {
    return new CompareText(this).text();
  }

  @Override
  public ObjectNode json() {
    return CompareJson.of(this);
  }

  @Override
  public Map<String, String> row() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("before", before);
    row.put("verdict", lower(changes.judgement().verdict()));
    row.put("weight", lower(changes.weight()));
    row.put("facts", String.valueOf(changes.facts().size()));
    row.put("sections", String.valueOf(changes.sections().size()));
    row.put("questions", String.valueOf(changes.questions().size()));
    row.put("files", String.valueOf(changes.files().size()));
    row.put("reason", changes.judgement().reason());
    return row;
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
