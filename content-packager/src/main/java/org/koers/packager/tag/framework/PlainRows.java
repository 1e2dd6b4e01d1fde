package org.koers.packager.tag.framework;

import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.koers.packager.problem.FindingCode;

/**
 * Rows of a plain spreadsheet: id, label, description, parent, lang. Several rows with one id in
 * several languages are one competency. An id that is no IRI gets one of the file's name.
 */
final class PlainRows {

  private final String name;
  private final Map<String, Integer> header;
  private final Draft draft;

  private PlainRows(String name, Map<String, Integer> header, Draft draft) {
    this.name = name;
    this.header = header;
    this.draft = draft;
  }

  static void read(String name, CSVParser parser, Map<String, Integer> header, Draft draft) {
    PlainRows rows = new PlainRows(name, header, draft);
    long line = 2;
    for (CSVRecord row : parser) {
      rows.row(row, name + " line " + line);
      line = parser.getCurrentLineNumber() + 1;
    }
  }

  private void row(CSVRecord row, String place) {
    String id = CsvFrameworks.cell(row, header, "id");
    String label = CsvFrameworks.cell(row, header, "label");
    String language = CsvFrameworks.cell(row, header, "lang").toLowerCase(Locale.ROOT);
    if (id.isEmpty() || label.isEmpty()) {
      bad(place, "It has no " + (id.isEmpty() ? "id" : "label") + "; it was left out.");
      return;
    }
    if (!language.isEmpty() && !language.matches("[a-z]{2,3}(-.*)?")) {
      bad(place, "\"" + language + "\" is no language such as nl, en or de; it was left out.");
      return;
    }
    String tongue = language.isEmpty() ? "und" : language.split("-", -1)[0];
    String iri = iri(id);
    if (draft.hasLabel(iri, tongue)) {
      bad(place, "The id \"" + id + "\" stands here a second time; it was left out.");
      return;
    }
    draft.label(iri, tongue, label, place);
    draft.description(iri, tongue, CsvFrameworks.cell(row, header, "description"), place);
    String parent = CsvFrameworks.cell(row, header, "parent");
    if (!parent.isEmpty()) {
      draft.broader(iri, iri(parent), place);
    }
  }

  private void bad(String place, String why) {
    draft.finding(FindingCode.FRAMEWORK_ROW_INVALID, place, why);
  }

  private String iri(String id) {
    if (id.matches("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+")) {
      return id;
    }
    String stem = name.replaceFirst("\\.[^.]*$", "");
    return "https://w3id.org/koers/framework/" + clean(stem) + "#" + clean(id);
  }

  private static String clean(String part) {
    return java.net.URLEncoder.encode(part, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
