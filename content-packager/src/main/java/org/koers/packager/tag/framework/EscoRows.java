package org.koers.packager.tag.framework;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.koers.packager.problem.FindingCode;

/**
 * Rows of ESCO's downloads: skills and occupations (conceptUri, preferredLabel, altLabels,
 * description, …) and their broader relations (conceptUri, broaderUri). The language is the end of
 * the file's name, as in {@code skills_nl.csv}.
 */
final class EscoRows {

  private static final Pattern LANGUAGE = Pattern.compile("_([a-z]{2,3})\\.[a-z]+");

  private EscoRows() {}

  static void read(String name, CSVParser parser, Map<String, Integer> header, Draft draft) {
    String language = language(name);
    boolean relations = header.containsKey("broaderuri");
    long line = 2;
    for (CSVRecord row : parser) {
      String place = name + " line " + line;
      String iri = CsvFrameworks.cell(row, header, "concepturi");
      if (!iri.matches("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+")) {
        bad(draft, place, "It has no conceptUri; it was left out.");
      } else if (relations) {
        broader(draft, iri, CsvFrameworks.cell(row, header, "broaderuri"), place);
      } else {
        concept(row, header, draft, iri, language, place);
      }
      line = parser.getCurrentLineNumber() + 1;
    }
  }

  private static void broader(Draft draft, String iri, String parent, String place) {
    if (parent.isEmpty()) {
      bad(draft, place, "It has no broaderUri; it was left out.");
    } else {
      draft.broader(iri, parent, place);
    }
  }

  private static String language(String name) {
    Matcher found = LANGUAGE.matcher(name.toLowerCase(Locale.ROOT));
    return found.find() ? found.group(1) : "und";
  }

  private static void concept(
      CSVRecord row,
      Map<String, Integer> header,
      Draft draft,
      String iri,
      String language,
      String place) {
    String label = CsvFrameworks.cell(row, header, "preferredlabel");
    if (label.isEmpty()) {
      bad(draft, place, "It has no preferredLabel; it was left out.");
      return;
    }
    draft.label(iri, language, label, place);
    CsvFrameworks.lines(CsvFrameworks.cell(row, header, "altlabels"))
        .forEach(l -> draft.otherLabel(iri, language, l, place));
    draft.description(iri, language, CsvFrameworks.cell(row, header, "description"), place);
  }

  private static void bad(Draft draft, String place, String why) {
    draft.finding(FindingCode.FRAMEWORK_ROW_INVALID, place, why);
  }
}
