package org.koers.adaptive.learnerstate.retention;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * States that py-fsrs 6.3.1 (MIT) made: {@code Scheduler.review_card} without fuzz on 24 histories
 * under each of two parameter sets, ratings and gaps (one minute to 400 days, on both sides of full
 * days) by {@code random.Random(20240611)}; retrievability by {@code get_card_retrievability}
 * before each review; intervals for retention .9 and .8.
 */
public final class PyFsrsOracle {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private static final Forgetting DEFAULTS =
      new Forgetting(FsrsParameters.DEFAULT, DayCount.fullDays());

  /** Far from the defaults, as a fit to one person's log gives them. */
  private static final Forgetting OTHER =
      new Forgetting(
          new FsrsParameters(
              "other", .14, 1.1, 3.09, 9.4, 6.9, .96, 2.39, .0065, 1.67, .116, .594, 1.67, .02,
              .402, 1.81, .608, 2.2, .638, .0946, .218, .692),
          DayCount.fullDays());

  private PyFsrsOracle() {}

  /**
   * One review and what py-fsrs makes of it, beside what we make of it.
   *
   * @param chance before it, of py-fsrs; empty before the first of a history
   * @param interval in whole days, of py-fsrs, for retention .9
   * @param longInterval for .8
   */
  record Line(
      Forgetting model,
      OptionalDouble chance,
      double ownChance,
      double stability,
      double difficulty,
      MemoryState own,
      int interval,
      int longInterval) {}

  /** The largest difference of a chance, a difficulty or, relatively, a stability. */
  public static double largestDifference() throws IOException {
    double largest = 0;
    for (Line line : lines()) {
      largest = Math.max(largest, Math.abs(line.own().stability() / line.stability() - 1));
      largest = Math.max(largest, Math.abs(line.own().difficulty() - line.difficulty()));
      if (line.chance().isPresent()) {
        largest = Math.max(largest, Math.abs(line.ownChance() - line.chance().getAsDouble()));
      }
    }
    return largest;
  }

  static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(PyFsrsOracle.class.getResourceAsStream("py-fsrs-6.3.1.csv"))) {
      Optional<MemoryState> state = Optional.empty();
      for (String text :
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList()) {
        lines.add(line(List.of(text.split(",", -1)), state));
        state = Optional.of(lines.getLast().own());
      }
    }
    return lines;
  }

  private static Line line(List<String> f, Optional<MemoryState> last) {
    Forgetting model = f.getFirst().equals("default") ? DEFAULTS : OTHER;
    boolean first = f.get(4).isEmpty();
    Optional<MemoryState> before = first ? Optional.empty() : last;
    Instant at = START.plusSeconds(Long.parseLong(f.get(2)));
    ReviewRating rating = ReviewRating.of(Integer.parseInt(f.get(3)));
    return new Line(
        model,
        first ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(f.get(4))),
        before.map(state -> model.retrievability(state, at)).orElse(0.0),
        Double.parseDouble(f.get(5)),
        Double.parseDouble(f.get(6)),
        model.after(before, new Review(at, rating)),
        Integer.parseInt(f.get(7)),
        Integer.parseInt(f.get(8)));
  }
}
