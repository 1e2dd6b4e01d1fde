package org.koers.adaptive.benchmark;

import java.util.Locale;
import java.util.Optional;

/**
 * One figure beside what is wanted of it.
 *
 * @param set the data it was measured on
 * @param measure with its unit, such as {@code training, s}
 * @param decimals how many are shown
 * @param interval 95 %, where there is one
 */
public record Row(
    String set,
    String measure,
    double value,
    int decimals,
    Optional<Interval> interval,
    Wanted wanted) {

  /** From and to, both within. */
  public record Interval(double low, double high) {}

  /** What a figure must be. */
  public sealed interface Wanted {
    record AtLeast(double bound) implements Wanted {}

    record AtMost(double bound) implements Wanted {}

    /**
     * Near a known value.
     *
     * @param tolerance either way
     */
    record Within(double value, double tolerance) implements Wanted {}

    /** Shown for comparison. */
    record Nothing() implements Wanted {}
  }

  /** Wanted of nothing, with four decimals. */
  public static Row of(String set, String measure, double value) {
    return new Row(set, measure, value, 4, Optional.empty(), new Wanted.Nothing());
  }

  public Row decimals(int shown) {
    return new Row(set, measure, value, shown, interval, wanted);
  }

  public Row interval(double low, double high) {
    return new Row(set, measure, value, decimals, Optional.of(new Interval(low, high)), wanted);
  }

  public Row wanted(Wanted what) {
    return new Row(set, measure, value, decimals, interval, what);
  }

  public Row atLeast(double bound) {
    return wanted(new Wanted.AtLeast(bound));
  }

  public Row atMost(double bound) {
    return wanted(new Wanted.AtMost(bound));
  }

  /** By the exact value, not the rounded one; true where nothing is wanted. */
  public boolean met() {
    return switch (wanted) {
      case Wanted.AtLeast(double bound) -> value >= bound;
      case Wanted.AtMost(double bound) -> value <= bound;
      case Wanted.Within(double middle, double tolerance) -> Math.abs(value - middle) <= tolerance;
      case Wanted.Nothing() -> true;
    };
  }

  String markdown() {
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(
            set,
            measure,
            number(value),
            interval.map(i -> number(i.low()) + " to " + number(i.high())).orElse(""),
            wantedText(),
            verdict());
  }

  private String wantedText() {
    return switch (wanted) {
      case Wanted.AtLeast(double bound) -> "at least " + bound;
      case Wanted.AtMost(double bound) -> "at most " + bound;
      case Wanted.Within(double middle, double tolerance) -> middle + " ± " + tolerance;
      case Wanted.Nothing() -> "";
    };
  }

  private String verdict() {
    if (wanted instanceof Wanted.Nothing) {
      return "";
    }
    return met() ? "yes" : "**no**";
  }

  private String number(double number) {
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }
}
