package org.koers.adaptive.learnerstate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.observe.LearningSignal;

/** One activity while its history is gone through. */
final class ActivityFold {

  private final Set<String> finishedParts = new HashSet<>();
  private final List<LearningSignal.Outcome> lastAttempt = new ArrayList<>();
  private final List<LearningSignal.Answer> lastTest = new ArrayList<>();
  private final Set<String> attempts = new HashSet<>();
  private Duration time = Duration.ZERO;
  private Optional<Boolean> passed = Optional.empty();
  private Optional<LearningSignal.Waived> waived = Optional.empty();
  private @Nullable ActivityName name;

  void hear(LearningSignal signal, boolean firstAnswer) {
    name = signal.basis().activity();
    if (!(signal instanceof LearningSignal.Waived)) {
      attempts.add(signal.basis().attempt());
    }
    switch (signal) {
      case LearningSignal.Exposure met -> time = time.plus(met.time());
      case LearningSignal.Waived one -> {
        waived = Optional.of(one);
        finishedParts.add(one.basis().part());
      }
      case LearningSignal.Outcome outcome -> hear(outcome, firstAnswer);
    }
  }

  private void hear(LearningSignal.Outcome outcome, boolean firstAnswer) {
    if (isOfAnotherAttempt(outcome, lastAttempt)) {
      lastAttempt.clear();
    }
    lastAttempt.add(outcome);
    switch (outcome) {
      case LearningSignal.Answer answer when firstAnswer -> answered(answer);
      case LearningSignal.Verdict verdict -> {
        passed = Optional.of(verdict.passed());
        finishedParts.add(verdict.basis().part());
      }
      case LearningSignal.Completion completion -> finishedParts.add(completion.basis().part());
      case LearningSignal.Answer _, LearningSignal.ScaledScore _, LearningSignal.Placed _ -> {}
    }
  }

  private void answered(LearningSignal.Answer answer) {
    if (isOfAnotherAttempt(answer, lastTest)) {
      lastTest.clear();
    }
    lastTest.add(answer);
  }

  private static boolean isOfAnotherAttempt(
      LearningSignal signal, List<? extends LearningSignal> before) {
    return !before.isEmpty()
        && !before.getLast().basis().attempt().equals(signal.basis().attempt());
  }

  ActivityState state() {
    ActivityName known = name == null ? new ActivityName("", "") : name;
    return new ActivityState(
        known, finishedParts, passed, lastAttempt, lastTest, attempts.size(), waived, time);
  }
}
