package org.koers.adaptive.learnerstate.retention;

import java.util.List;
import java.util.Optional;
import org.koers.adaptive.observe.LearningSignal;

/**
 * What one learner remembers of one competency: a fold over recalls in their order, one step a
 * signal. The sitting that goes on is kept apart, since its rating is known only at its end.
 *
 * @param before the state before that sitting
 * @param open the last sitting; empty if nothing was ever recalled
 */
public record CompetencyMemory(Optional<MemoryState> before, Optional<Sitting> open) {

  /** Of which nothing was heard. */
  public static final CompetencyMemory NONE =
      new CompetencyMemory(Optional.empty(), Optional.empty());

  /** From the outcomes that counted for a competency, in their order; nobody said how sure. */
  public static CompetencyMemory derivedFrom(
      List<? extends LearningSignal.Outcome> signals, Forgetting forgetting) {
    return of(signals.stream().flatMap(one -> Recall.of(one).stream()).toList(), forgetting);
  }

  /** All at once. */
  public static CompetencyMemory of(List<Recall> recalls, Forgetting forgetting) {
    CompetencyMemory memory = NONE;
    for (Recall recall : recalls) {
      memory = memory.after(recall, forgetting);
    }
    return memory;
  }

  public CompetencyMemory after(Recall recall, Forgetting forgetting) {
    return open.filter(sitting -> sitting.holds(recall, forgetting.days()))
        .map(sitting -> new CompetencyMemory(before, Optional.of(sitting.and(recall))))
        .orElseGet(() -> new CompetencyMemory(state(forgetting), Optional.of(Sitting.of(recall))));
  }

  /** With all that was heard; empty if nothing was. */
  public Optional<MemoryState> state(Forgetting forgetting) {
    return open.map(sitting -> forgetting.after(before, sitting.review()));
  }
}
