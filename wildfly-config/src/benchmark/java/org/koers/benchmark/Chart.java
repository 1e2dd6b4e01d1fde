package org.koers.benchmark;

import java.util.List;
import java.util.Locale;

/** Bars of statements a second beside rows of raw PostgreSQL, as SVG. */
final class Chart {

  private static final int WIDTH = 760;
  private static final int LEFT = 190;
  private static final int BAR = 16;
  private static final int GROUP = 48;

  private Chart() {}

  static String of(List<Writing> lines) {
    double most = lines.stream().mapToDouble(Writing::raw).max().orElse(1);
    StringBuilder bars = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Writing line = lines.get(i);
      int y = 50 + i * GROUP;
      bars.append(text(LEFT - 10, y + BAR, "end", label(line)))
          .append(bar(y, line.ours(), most, "#1f6f8b"))
          .append(bar(y + BAR + 2, line.raw(), most, "#b8c4cc"));
    }
    int height = 60 + lines.size() * GROUP;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" role="img" aria-label="Statements a second of Koers beside rows a second of raw PostgreSQL">
        <rect width="100%%" height="100%%" fill="#fff"/>
        <rect x="%d" y="16" width="14" height="14" fill="#1f6f8b"/>%s
        <rect x="%d" y="16" width="14" height="14" fill="#b8c4cc"/>%s
        %s</svg>
        """
        .formatted(
            WIDTH,
            height,
            LEFT,
            text(LEFT + 20, 28, "start", "Koers, statements a second"),
            LEFT + 240,
            text(LEFT + 260, 28, "start", "raw PostgreSQL, rows a second"),
            bars);
  }

  private static String label(Writing line) {
    return line.connections()
        + (line.connections() == 1 ? " connection" : " connections")
        + (line.batch() == 1 ? "" : ", by " + line.batch());
  }

  private static String bar(int y, double value, double most, String colour) {
    double width = value / most * (WIDTH - LEFT - 80);
    return String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
            LEFT,
            y,
            width,
            BAR,
            colour)
        + text(
            (int) (LEFT + width + 6), y + 13, "start", String.format(Locale.ROOT, "%,.0f", value))
        + "\n";
  }

  private static String text(int x, int y, String anchor, String words) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, words);
  }
}
