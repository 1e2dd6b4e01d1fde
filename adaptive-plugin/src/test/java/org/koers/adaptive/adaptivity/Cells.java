package org.koers.adaptive.adaptivity;

import static org.koers.adaptive.adaptivity.Rival.EVERYTHING;

import java.util.Locale;
import org.koers.adaptive.adaptivity.Outcomes.Part;

/** Figures of one part of the learners under one rival, as the report writes them. */
record Cells(Outcomes outcomes, Part part, Rival rival) {

  /** Against everything, in percent; above 0 takes longer. */
  Estimate minutesAgainst() {
    return outcomes.ratio(part, rival, EVERYTHING, Measure.MINUTES).times(100).plus(-100);
  }

  /** The same for the time to competency. */
  Estimate toLevelAgainst() {
    return outcomes.ratio(part, rival, EVERYTHING, Measure.TO_LEVEL).times(100).plus(-100);
  }

  /** Against everything at its end, in percentage points. */
  Estimate heldAgainst() {
    return against(Measure.HELD, Measure.HELD);
  }

  /** Against everything after 180 days, in percentage points. */
  Estimate laterAgainst(Measure later) {
    return against(later, Measure.LATER);
  }

  private Estimate against(Measure measure, Measure than) {
    return outcomes.difference(part, rival, measure, EVERYTHING, than).times(100);
  }

  String minutes() {
    return mean(Measure.MINUTES).bare(1);
  }

  Estimate mean(Measure measure) {
    return outcomes.mean(part, rival, measure);
  }

  String percent(Measure measure) {
    return mean(measure).times(100).bare(1) + " %";
  }

  /** Minutes at the result of everything, against those of everything, in percent. */
  String equalResult() {
    double share = outcomes.minutesAtEqualResult(part, rival);
    return Double.isNaN(share)
        ? "never"
        : String.format(Locale.ROOT, "%+.0f %%", 100 * share - 100);
  }

  static String signed(Estimate e, String unit) {
    return String.format(
        Locale.ROOT, "%+.1f%s (%+.1f to %+.1f)", e.value(), unit, e.low(), e.high());
  }
}
