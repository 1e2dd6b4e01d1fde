package org.koers.adaptive.library.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.Requirement;
import org.koers.adaptive.competency.Role;

/**
 * Which competency has content at which level and in which language.
 *
 * @param known the languages that content is in, as primary subtags in alphabetical order
 * @param languages those of them that are shown
 * @param rows by the order of the graph
 */
public record Coverage(List<String> known, List<String> languages, List<Row> rows) {

  private static final int SELDOM = 4;

  /** One competency. */
  public record Row(Competency competency, List<Cell> cells) {}

  /**
   * One competency at one level in one language.
   *
   * @param entries that teach or assess it, without a level or with this one
   * @param unlevelled how many of them have no level
   * @param neededBy labels of the roles that need it at this level
   */
  public record Cell(
      String language,
      Level level,
      List<CatalogueEntry> entries,
      int unlevelled,
      List<String> neededBy) {

    /** How many of them have this level. */
    public int levelled() {
      return entries.size() - unlevelled;
    }

    /** Whether a role needs what no content gives. */
    public boolean missing() {
      return entries.isEmpty() && !neededBy.isEmpty();
    }
  }

  /**
   * The coverage of what is published.
   *
   * @param wanted the languages to show; where none is, those that content is often in
   */
  static Coverage of(
      List<CatalogueEntry> published, CompetencyGraph graph, Locale shown, List<String> wanted) {
    TreeMap<String, Integer> known = new TreeMap<>();
    published.stream()
        .map(entry -> Locale.forLanguageTag(entry.language()).getLanguage())
        .filter(language -> !language.isEmpty() && !language.equals("und"))
        .forEach(language -> known.merge(language, 1, Integer::sum));
    if (known.isEmpty()) {
      known.put(shown.getLanguage(), 0);
    }
    int most = known.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> chosen = known.keySet().stream().filter(wanted::contains).toList();
    List<String> languages =
        chosen.isEmpty()
            ? known.keySet().stream().filter(one -> known.get(one) * SELDOM >= most).toList()
            : chosen;
    List<Row> rows = new ArrayList<>();
    for (Competency competency : graph.competencies()) {
      Map<Level, List<String>> needed = needed(competency, graph, shown);
      List<Cell> cells = new ArrayList<>();
      for (String language : languages) {
        for (Level level : Level.values()) {
          cells.add(
              cell(competency, language, level, published, needed.getOrDefault(level, List.of())));
        }
      }
      rows.add(new Row(competency, List.copyOf(cells)));
    }
    return new Coverage(List.copyOf(known.keySet()), languages, List.copyOf(rows));
  }

  private static Map<Level, List<String>> needed(
      Competency competency, CompetencyGraph graph, Locale shown) {
    Map<Level, List<String>> needed = new TreeMap<>();
    for (Role role : graph.roles()) {
      for (Requirement one : role.requirements()) {
        if (one.competency().iri().equals(competency.iri())) {
          needed
              .computeIfAbsent(one.level(), level -> new ArrayList<>())
              .add(role.labels().in(shown));
        }
      }
    }
    return needed;
  }

  private static Cell cell(
      Competency competency,
      String language,
      Level level,
      List<CatalogueEntry> published,
      List<String> neededBy) {
    List<CatalogueEntry> here =
        published.stream()
            .filter(one -> Locale.forLanguageTag(one.language()).getLanguage().equals(language))
            .filter(
                one ->
                    one.teaches().contains(competency.iri())
                        || one.assesses().contains(competency.iri()))
            .filter(one -> one.level() == null || one.level() == level)
            .toList();
    int unlevelled = (int) here.stream().filter(one -> one.level() == null).count();
    return new Cell(language, level, here, unlevelled, List.copyOf(neededBy));
  }

  /** How much of what roles need is missing. */
  public long gaps() {
    return rows.stream().flatMap(row -> row.cells().stream()).filter(Cell::missing).count();
  }
}
