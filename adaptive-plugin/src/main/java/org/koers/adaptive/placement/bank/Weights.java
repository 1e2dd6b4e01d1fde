package org.koers.adaptive.placement.bank;

import java.util.ArrayList;
import java.util.List;
import org.koers.adaptive.placement.item.Option;

/** Weights of a bank, so that the right answers together are wholly right. */
final class Weights {

  private static final double ROUNDING = 0.005;

  private Weights() {}

  /** For several right options: those above 0 add up to 1. */
  static List<Option> adding(List<Option> options, String place, Draft draft) {
    double sum = options.stream().mapToDouble(o -> Math.max(0, o.credit())).sum();
    return scaled(options, sum, place, draft);
  }

  /** For one right option: the best is 1. */
  static List<Option> best(List<Option> options, String place, Draft draft) {
    double best = options.stream().mapToDouble(Option::credit).max().orElse(0);
    return scaled(options, best, place, draft);
  }

  private static List<Option> scaled(List<Option> options, double by, String place, Draft draft) {
    if (by <= 0) {
      throw new Refused(BankFindingCode.KEY_MISSING, "None of its options is right.");
    }
    if (Math.abs(by - 1) > ROUNDING) {
      draft.note(
          BankFindingCode.WEIGHTS_SCALED,
          place,
          "Its right answers are worth %d %% together; they were scaled to 100 %%."
              .formatted(Math.round(100 * by)));
    }
    List<Option> scaled = new ArrayList<>();
    for (Option option : options) {
      double credit = option.credit() > 0 ? Math.min(1, option.credit() / by) : option.credit();
      scaled.add(new Option(option.id(), option.text(), credit, option.feedback()));
    }
    return scaled;
  }
}
