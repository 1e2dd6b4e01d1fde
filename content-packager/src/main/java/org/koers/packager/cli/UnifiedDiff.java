package org.koers.packager.cli;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code diff -u} shows it, three lines around each change. */
final class UnifiedDiff {

  private static final int AROUND = 3;
  private static final long LARGEST = 16_000_000;

  private record Line(char kind, String text) {}

  private final List<String> before;
  private final List<String> after;
  private final List<Line> lines = new ArrayList<>();

  private UnifiedDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  static String of(String name, String before, String after) {
    UnifiedDiff diff = new UnifiedDiff(before.lines().toList(), after.lines().toList());
    diff.compare();
    return "--- " + name + " (as it is)\n+++ " + name + " (as it will be)\n" + diff.hunks();
  }

  private void compare() {
    int head = 0;
    while (head < before.size()
        && head < after.size()
        && before.get(head).equals(after.get(head))) {
      head++;
    }
    int oldEnd = before.size();
    int newEnd = after.size();
    while (oldEnd > head && newEnd > head && before.get(oldEnd - 1).equals(after.get(newEnd - 1))) {
      oldEnd--;
      newEnd--;
    }
    before.subList(0, head).forEach(l -> lines.add(new Line(' ', l)));
    middle(before.subList(head, oldEnd), after.subList(head, newEnd));
    before.subList(oldEnd, before.size()).forEach(l -> lines.add(new Line(' ', l)));
  }

  /**
   * Longest common subsequence; where that would take too much memory, all is shown as replaced.
   */
  private void middle(List<String> a, List<String> b) {
    if ((long) a.size() * b.size() > LARGEST) {
      a.forEach(l -> lines.add(new Line('-', l)));
      b.forEach(l -> lines.add(new Line('+', l)));
      return;
    }
    int[][] common = common(a, b);
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        lines.add(new Line(' ', a.get(i++)));
        j++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line('-', a.get(i++)));
      } else {
        lines.add(new Line('+', b.get(j++)));
      }
    }
  }

  private static int[][] common(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private String hunks() {
    StringBuilder text = new StringBuilder();
    int at = next(0);
    while (at < lines.size()) {
      int from = Math.max(0, at - AROUND);
      int to = at;
      for (int change = at;
          change < lines.size() && change - to <= 2 * AROUND;
          change = next(change + 1)) {
        to = change + 1;
      }
      hunk(text, from, Math.min(lines.size(), to + AROUND));
      at = next(to);
    }
    return text.toString();
  }

  private int next(int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).kind() == ' ') {
      at++;
    }
    return at;
  }

  private void hunk(StringBuilder text, int from, int to) {
    List<Line> shown = lines.subList(from, to);
    long oldStart = lines.subList(0, from).stream().filter(l -> l.kind() != '+').count() + 1;
    long newStart = lines.subList(0, from).stream().filter(l -> l.kind() != '-').count() + 1;
    long oldCount = shown.stream().filter(l -> l.kind() != '+').count();
    long newCount = shown.stream().filter(l -> l.kind() != '-').count();
    text.append("@@ -%d,%d +%d,%d @@\n".formatted(oldStart, oldCount, newStart, newCount));
    shown.forEach(l -> text.append(l.kind()).append(l.text()).append('\n'));
  }
}
