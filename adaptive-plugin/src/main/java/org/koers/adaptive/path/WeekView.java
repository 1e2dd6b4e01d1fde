package org.koers.adaptive.path;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.explain.Explanation;
import org.koers.adaptive.nextactivity.NextActivity;
import org.koers.adaptive.nextactivity.WeekPlan;

/**
 * The page of a week.
 *
 * @param minutes of a day
 * @param total minutes of the week
 * @param planned minutes of all that is on it
 */
public record WeekView(
    Words words, String base, int minutes, int total, long planned, List<DayView> days) {

  /** Minutes a week that can be chosen. */
  public static final List<Integer> TOTALS = List.of(15, 30, 60, 120);

  private static final int USUAL = 60;

  public WeekView {
    days = List.copyOf(days);
  }

  /** The query that keeps what the learner asked for. */
  public String query() {
    return "?minutes=" + minutes + "&lang=" + words.language();
  }

  /** A day in words. */
  public record DayView(String day, List<PlannedView> activities) {}

  /**
   * What is planned.
   *
   * @param why the first reason; may be empty
   */
  public record PlannedView(ActivityView activity, String why) {}

  static int total(@Nullable String asked) {
    return TOTALS.stream().filter(one -> one.toString().equals(asked)).findFirst().orElse(USUAL);
  }

  static WeekView of(WeekPlan plan, Request request, int total, String base) {
    Words words = Words.in(request.language());
    Explanation explanation = Explanation.in(request.language());
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            .withLocale(Locale.forLanguageTag(words.language()));
    return new WeekView(
        words,
        base,
        request.minutes(),
        total,
        plan.minutes(),
        plan.days().stream()
            .map(
                one ->
                    new DayView(
                        day.format(one.date()),
                        one.activities().stream()
                            .map(next -> planned(next, words, explanation))
                            .toList()))
            .toList());
  }

  private static PlannedView planned(NextActivity next, Words words, Explanation explanation) {
    return new PlannedView(
        ActivityView.of(next.entry(), words),
        Stream.concat(
                next.reasons().stream().filter(one -> one.statementIds().isEmpty()),
                next.reasons().stream())
            .findFirst()
            .map(explanation::sentence)
            .orElse(""));
  }
}
