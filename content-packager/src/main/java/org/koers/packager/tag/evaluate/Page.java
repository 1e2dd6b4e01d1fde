package org.koers.packager.tag.evaluate;

import java.util.List;
import java.util.Locale;

/** A Markdown page while it is written. */
final class Page {

  private final StringBuilder text = new StringBuilder();

  Page heading(int level, String title) {
    text.append(text.isEmpty() ? "" : "\n").append("#".repeat(level)).append(' ').append(title);
    text.append("\n\n");
    return this;
  }

  Page paragraph(String words) {
    text.append(words.strip()).append("\n");
    return this;
  }

  Page gap() {
    text.append('\n');
    return this;
  }

  Page table(List<String> head, List<List<String>> rows) {
    row(head);
    row(head.stream().map(h -> "---").toList());
    rows.forEach(this::row);
    return this;
  }

  private void row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  static String share(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  static String share(long part, long whole) {
    return whole == 0 ? "-" : share((double) part / whole) + " (" + part + "/" + whole + ")";
  }

  static String number(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  static String met(boolean met) {
    return met ? "met" : "**missed**";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
