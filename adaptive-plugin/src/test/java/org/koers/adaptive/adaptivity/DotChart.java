package org.koers.adaptive.adaptivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A picture of figures with their intervals: a row a figure, in groups, as SVG. */
final class DotChart {

  private static final int LEFT = 250;
  private static final int RIGHT = 70;
  private static final int WIDTH = 760;
  private static final int ROW = 22;
  private static final int TOP = 46;
  private static final int TICKS = 5;

  private record Row(String label, Estimate estimate, boolean strong) {}

  private final String title;
  private final String unit;
  private final double most;
  private final double wanted;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param most at the right end; the left end is 0
   * @param wanted where a line is drawn; not a number if there is none
   */
  DotChart(String title, String unit, double most, double wanted) {
    this.title = title;
    this.unit = unit;
    this.most = most;
    this.wanted = wanted;
  }

  DotChart heading(String label) {
    rows.add(new Row(label, new Estimate(Double.NaN, 0, 0), true));
    return this;
  }

  DotChart dot(String label, Estimate estimate, boolean strong) {
    rows.add(new Row(label, estimate, strong));
    return this;
  }

  String svg() {
    int height = TOP + rows.size() * ROW + 34;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s" font-family="system-ui, sans-serif" font-size="13">
        <style>text{fill:#1b2733}.axis{stroke:#c9d2da}.want{stroke:#b3541e;stroke-dasharray:4 3}.ci{stroke:#5b7a99;stroke-width:3}.dot{fill:#1f4e79}.strong{font-weight:600}@media(prefers-color-scheme:dark){text{fill:#e6edf3}.axis{stroke:#3a4652}.ci{stroke:#7fa6cc}.dot{fill:#a9cbee}}</style>
        <text x="8" y="20" class="strong">%s</text>
        """
            .formatted(WIDTH, height, escaped(title), escaped(title)));
    for (int i = 0; i <= TICKS; i++) {
      double value = most * i / TICKS;
      svg.append(line("axis", x(value), TOP - 8, x(value), height - 28));
      svg.append(text(x(value), height - 10, "middle", "", number(value) + unit));
    }
    if (!Double.isNaN(wanted)) {
      svg.append(line("want", x(wanted), TOP - 8, x(wanted), height - 28));
      svg.append(text(x(wanted), TOP - 12, "middle", "", "wanted"));
    }
    for (int i = 0; i < rows.size(); i++) {
      svg.append(row(rows.get(i), TOP + i * ROW + ROW / 2));
    }
    return svg.append("</svg>\n").toString();
  }

  private String row(Row row, int y) {
    String label =
        text(
            8 + (Double.isNaN(row.estimate().value()) ? 0 : 12),
            y + 4,
            "start",
            row.strong() ? "strong" : "",
            row.label());
    if (Double.isNaN(row.estimate().value())) {
      return label;
    }
    Estimate e = row.estimate();
    return label
        + line("ci", x(e.low()), y, x(e.high()), y)
        + "<circle class=\"dot\" cx=\"%s\" cy=\"%d\" r=\"5\"/>%n"
            .formatted(number(x(e.value())), y)
            .replace("\r", "")
        + text(WIDTH - RIGHT + 14, y + 4, "start", "", number(e.value()) + unit);
  }

  private double x(double value) {
    return LEFT + (WIDTH - LEFT - RIGHT) * Math.max(0, Math.min(most, value)) / most;
  }

  private static String line(String kind, double x1, double y1, double x2, double y2) {
    return "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
        .formatted(kind, number(x1), number(y1), number(x2), number(y2));
  }

  private static String text(double x, double y, String anchor, String kind, String what) {
    return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\">%s</text>\n"
        .formatted(number(x), number(y), anchor, kind, escaped(what));
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
