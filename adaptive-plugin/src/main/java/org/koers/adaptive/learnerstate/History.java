package org.koers.adaptive.learnerstate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
final class History {

  static final Comparator<LearningSignal> ORDER =
      Comparator.comparing(LearningSignal::basis, Basis.ORDER)
          .thenComparingInt(History::exactness)
          .thenComparing(LearningSignal::toString);

  private record Once(UUID statement, int kind) {}

  private final List<LearningSignal> signals = new ArrayList<>();
  private final Set<Once> seen = new HashSet<>();
  private final Map<String, Integer> exactness = new HashMap<>();
  private final Map<String, String> lastOfPart = new HashMap<>();

  static History of(Collection<? extends LearningSignal> all) {
    History history = new History();
    all.stream().map(LearningSignal.class::cast).sorted(ORDER).forEach(history::add);
    return history;
  }

  /** The next in the order; nothing if it was there already. */
  private boolean add(LearningSignal one) {
    if (!seen.add(new Once(one.basis().statementId(), exactness(one)))) {
      return false;
    }
    signals.add(one);
    exactness.merge(one.basis().attempt(), exactness(one), Math::max);
    lastOfPart.put(partKey(one), statementKey(one));
    return true;
  }

  /**
   * Adds what comes after all the rest, if nothing before it counts otherwise because of it.
   *
   * @return whether it was added
   */
  boolean goesOnWith(LearningSignal next) {
    boolean after = signals.isEmpty() || ORDER.compare(signals.getLast(), next) < 0;
    return after && !(next instanceof LearningSignal.Outcome one && overrules(one)) && add(next);
  }

  /** A more exact outcome of an attempt silences the others, and a later result the one before. */
  private boolean overrules(LearningSignal.Outcome next) {
    int before = exactness.getOrDefault(next.basis().attempt(), NOTHING);
    return before >= 0
        && !(next instanceof LearningSignal.Placed)
        && (next instanceof LearningSignal.Answer
            ? before < exactness(next)
            : before <= exactness(next));
  }

  private static final int NOTHING = -1;

  /** In their order. */
  List<LearningSignal> signals() {
    return Collections.unmodifiableList(signals);
  }

  /** Of scores and verdicts the last of each part counts: it is the result of the attempt. */
  boolean counts(LearningSignal.Outcome signal) {
    if (signal instanceof LearningSignal.Placed) {
      return true; // beside its answers, not instead of them
    }
    return exactness.getOrDefault(signal.basis().attempt(), 0) == exactness(signal)
        && (signal instanceof LearningSignal.Answer
            || statementKey(signal).equals(lastOfPart.get(partKey(signal))));
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
