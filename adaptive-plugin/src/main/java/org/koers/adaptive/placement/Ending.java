package org.koers.adaptive.placement;

import java.util.List;
import java.util.Optional;

/** When it is enough. */
final class Ending {

  private Ending() {}

  /** Why the part about one competency is over; empty while it is not. */
  static Optional<Next.Reason> of(Standing standing, int index) {
    Aim aim = standing.attempt.design().aims().get(index);
    if (standing.counted(index) >= aim.minItems() && enough(standing, index, aim)) {
      return Optional.of(
          aim.endsOn() == EndsOn.PRECISION ? Next.Reason.PRECISE : Next.Reason.DECIDED);
    }
    if (standing.counted(index) >= aim.maxItems()) {
      return Optional.of(Next.Reason.MAX_ITEMS);
    }
    return Candidates.of(standing, index).isEmpty()
        ? Optional.of(Next.Reason.BANK_EMPTY)
        : Optional.empty();
  }

  private static boolean enough(Standing standing, int index, Aim aim) {
    Step.Estimate estimate = standing.estimate(index);
    return switch (aim.endsOn()) {
      case PRECISION -> estimate.standardError() <= aim.standardError();
      case DECISION -> Math.max(estimate.mastered(), 1 - estimate.mastered()) >= aim.confidence();
    };
  }

  /** Why all of it is over, given why its parts are. */
  static Next.Reason ofAll(List<Optional<Next.Reason>> parts) {
    List<Next.Reason> reasons =
        parts.stream().flatMap(Optional::stream).distinct().sorted().toList();
    if (reasons.contains(Next.Reason.BANK_EMPTY)) {
      return Next.Reason.BANK_EMPTY;
    }
    return reasons.contains(Next.Reason.MAX_ITEMS) ? Next.Reason.MAX_ITEMS : reasons.getFirst();
  }
}
