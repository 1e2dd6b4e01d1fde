package org.koers.adaptive.learnerstate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;

/**
 * All signals in their order, each statement's once, and which of them count.
 *
 * <p>An attempt speaks once, by the most exact that it sent: answers, else scores, else a verdict,
 * else a completion. Otherwise a course that sends all of them would count its quiz three times.
 */
record History(List<LearningSignal> signals, Map<String, Integer> exactness, Set<String> last) {

  private static final Comparator<LearningSignal> ORDER =
      Comparator.comparing(LearningSignal::basis, Basis.ORDER)
          .thenComparingInt(History::exactness)
          .thenComparing(LearningSignal::toString);

  private record Once(UUID statement, int kind) {}

  static History of(Collection<? extends LearningSignal> all) {
    Set<Once> seen = new HashSet<>();
    List<LearningSignal> ordered =
        all.stream()
            .map(LearningSignal.class::cast)
            .sorted(ORDER)
            .filter(one -> seen.add(new Once(one.basis().statementId(), exactness(one))))
            .toList();
    Map<String, Integer> exactness = new HashMap<>();
    Map<String, String> lastOfPart = new HashMap<>();
    for (LearningSignal one : ordered) {
      exactness.merge(one.basis().attempt(), exactness(one), Math::max);
      lastOfPart.put(partKey(one), statementKey(one));
    }
    return new History(ordered, exactness, Set.copyOf(lastOfPart.values()));
  }

  /** Of scores and verdicts the last of each part counts: it is the result of the attempt. */
  boolean counts(LearningSignal.Outcome signal) {
    if (signal instanceof LearningSignal.Placed) {
      return true; // beside its answers, not instead of them
    }
    return exactness.getOrDefault(signal.basis().attempt(), 0) == exactness(signal)
        && (signal instanceof LearningSignal.Answer || last.contains(statementKey(signal)));
  }

  private static String partKey(LearningSignal signal) {
    return exactness(signal) + " " + signal.basis().attempt() + " " + signal.basis().part();
  }

  private static String statementKey(LearningSignal signal) {
    return exactness(signal) + " " + signal.basis().statementId();
  }

  private static int exactness(LearningSignal signal) {
    return switch (signal) {
      case LearningSignal.Answer _ -> 3;
      case LearningSignal.ScaledScore _ -> 2;
      case LearningSignal.Verdict _ -> 1;
      case LearningSignal.Completion _ -> 0;
      case LearningSignal.Exposure _ -> -1;
      case LearningSignal.Waived _ -> -2;
      case LearningSignal.Placed _ -> -3;
    };
  }
}
