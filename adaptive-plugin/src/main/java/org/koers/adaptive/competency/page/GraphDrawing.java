package org.koers.adaptive.competency.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.koers.adaptive.competency.Competency;

/**
 * Competencies as boxes, each in the column after all of its prerequisites, and what comes before
 * what as lines. The same competencies give the same drawing.
 *
 * @param width of the whole, in pixels
 * @param height of the whole, in pixels
 */
public record GraphDrawing(int width, int height, List<Box> boxes, List<Line> lines) {

  /** More would help nobody. */
  static final int MOST = 150;

  private static final int WIDE = 210;
  private static final int HIGH = 74;
  private static final int BETWEEN_COLUMNS = 60;
  private static final int BETWEEN_ROWS = 18;
  private static final int MARGIN = 8;
  private static final int LETTERS = 24;

  /**
   * One competency.
   *
   * @param number of its row in the table, from 1
   * @param words its label, in at most two lines
   */
  public record Box(String iri, int number, int x, int y, List<String> words) {

    public int width() {
      return WIDE;
    }

    public int height() {
      return HIGH;
    }
  }

  /** From a prerequisite to what comes after it, as the data of an SVG path. */
  public record Line(String path) {}

  public GraphDrawing {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /**
   * @param competencies prerequisites first; each by the number of its row
   */
  static GraphDrawing of(Map<Competency, Integer> competencies, Locale language) {
    Map<String, Integer> column = columns(competencies.keySet());
    Map<Integer, List<Competency>> byColumn = new TreeMap<>();
    Map<String, Double> rank = new HashMap<>();
    for (Competency one : competencies.keySet()) {
      byColumn.computeIfAbsent(column.get(one.iri()), _ -> new ArrayList<>()).add(one);
    }
    Map<String, Box> boxes = new LinkedHashMap<>();
    int rows = 0;
    for (Map.Entry<Integer, List<Competency>> entry : byColumn.entrySet()) {
      List<Competency> here = entry.getValue();
      here.sort(Comparator.comparingDouble(one -> middle(one, rank)));
      for (int row = 0; row < here.size(); row++) {
        Competency one = here.get(row);
        rank.put(one.iri(), (double) row);
        boxes.put(
            one.iri(),
            new Box(
                one.iri(),
                competencies.get(one),
                MARGIN + entry.getKey() * (WIDE + BETWEEN_COLUMNS),
                MARGIN + row * (HIGH + BETWEEN_ROWS),
                words(one.labels().in(language))));
      }
      rows = Math.max(rows, here.size());
    }
    int width = byColumn.size() * (WIDE + BETWEEN_COLUMNS) - BETWEEN_COLUMNS + 2 * MARGIN;
    int height = rows * (HIGH + BETWEEN_ROWS) - BETWEEN_ROWS + 2 * MARGIN;
    return new GraphDrawing(
        width, height, List.copyOf(boxes.values()), lines(competencies.keySet(), boxes));
  }

  private static Map<String, Integer> columns(Collection<Competency> competencies) {
    Map<String, Integer> column = new HashMap<>();
    for (Competency one : competencies) {
      int after =
          one.prerequisites().stream()
              .filter(column::containsKey)
              .mapToInt(before -> column.get(before) + 1)
              .max()
              .orElse(0);
      column.put(one.iri(), after);
    }
    return column;
  }

  /** Beside what comes before it, so that lines cross less. */
  private static double middle(Competency one, Map<String, Double> rank) {
    return one.prerequisites().stream()
        .filter(rank::containsKey)
        .mapToDouble(rank::get)
        .average()
        .orElse(0);
  }

  private static List<Line> lines(Collection<Competency> competencies, Map<String, Box> boxes) {
    List<Line> lines = new ArrayList<>();
    for (Competency one : competencies) {
      Box to = boxes.get(one.iri());
      one.prerequisites().stream()
          .sorted()
          .filter(boxes::containsKey)
          .map(before -> line(boxes.get(before), to))
          .forEach(lines::add);
    }
    return lines;
  }

  private static Line line(Box from, Box to) {
    int x1 = from.x() + WIDE;
    int y1 = from.y() + HIGH / 2;
    int x2 = to.x() - 6;
    int y2 = to.y() + HIGH / 2;
    int bend = BETWEEN_COLUMNS / 2;
    return new Line(
        "M%d %d C%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2));
  }

  /** In two lines, broken between words, cut where it is longer. */
  static List<String> words(String label) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : label.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + word.length() >= LETTERS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    List<String> shown = new ArrayList<>(lines.subList(0, Math.min(2, lines.size())));
    for (int i = 0; i < shown.size(); i++) {
      String one = shown.get(i);
      boolean cut = one.length() > LETTERS + 2 || (i == 1 && lines.size() > 2);
      shown.set(i, cut ? one.substring(0, Math.min(LETTERS, one.length())) + "…" : one);
    }
    return shown;
  }
}
