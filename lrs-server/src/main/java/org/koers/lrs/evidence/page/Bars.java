package org.koers.lrs.evidence.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.koers.lrs.evidence.reading.Counts;

/** How many statements each month has, as a picture and as a table; the last two years of them. */
public record Bars(long total, List<Bar> bars) {

  private static final int MOST = 24;
  private static final int HEIGHT = 100;
  private static final int STEP = 26;

  /**
   * One month.
   *
   * @param x of its left edge, in the units of the picture
   * @param height of at most 100
   */
  public record Bar(String month, long count, int x, int height) {
    public int top() {
      return HEIGHT - height;
    }
  }

  static Bars of(Counts counts) {
    List<Counts.Group> months =
        counts.groups().stream()
            .filter(group -> group.keys().getFirst() != null)
            .sorted(Comparator.comparing(group -> String.valueOf(group.keys().getFirst())))
            .toList();
    months = months.subList(Math.max(0, months.size() - MOST), months.size());
    long most = months.stream().mapToLong(Counts.Group::count).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (Counts.Group month : months) {
      int height = (int) Math.max(1, HEIGHT * month.count() / most);
      String name = String.valueOf(month.keys().getFirst());
      bars.add(new Bar(name, month.count(), bars.size() * STEP, height));
    }
    return new Bars(counts.total(), bars);
  }

  public int width() {
    return Math.max(1, bars.size()) * STEP;
  }
}
