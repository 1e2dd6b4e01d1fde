package org.koers.adaptive.learnerstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.observe.LearningSignal;

class FoldTest {

  private static final String A = "https://example.org/g#a";

  /** Attempts that send all kinds of signals, in the order in which they happen. */
  private static List<LearningSignal> history(Random random) {
    List<LearningSignal> signals = new ArrayList<>();
    for (int attempt = 0; attempt < 6; attempt++) {
      Signals to =
          Signals.about(A)
              .at(random.nextBoolean() ? Level.BASIC : Level.ADVANCED)
              .attempt("attempt " + attempt, Duration.ofHours(attempt));
      for (int i = 0; i < 6; i++) {
        signals.add(
            switch (random.nextInt(7)) {
              case 0, 1 -> to.answer("q" + random.nextInt(3), random.nextBoolean());
              case 2 -> to.score(random.nextInt(11) / 10.0);
              case 3 -> to.verdict(random.nextBoolean());
              case 4 -> to.completion();
              case 5 -> to.placed(random.nextBoolean(), 0.9);
              default -> to.exposure(Duration.ofMinutes(1));
            });
      }
    }
    return signals;
  }

  @Test
  void goingOnShouldGiveTheStateOfTheWholeOrRefuse() {
    Random random = new Random(20261128);
    int went = 0;
    int refused = 0;
    for (int run = 0; run < 300; run++) {
      List<LearningSignal> all = history(random);
      int known = random.nextInt(all.size());
      int to = known + 1 + random.nextInt(Math.min(4, all.size() - known));
      Fold fold = new Fold(all.subList(0, known), ModelParameters.DEFAULT, AnswerHearer.NOBODY);
      if (fold.goOn(all.subList(known, to))) {
        assertThat(fold.state()).isEqualTo(LearnerState.derivedFrom(all.subList(0, to)));
        went++;
      } else {
        refused++;
      }
    }
    assertThat(went).isGreaterThan(50);
    assertThat(refused).isGreaterThan(50);
  }

  @Test
  void whatBelongsBeforeShouldBeRefused() {
    List<LearningSignal> all = history(new Random(1));
    Fold fold = new Fold(all.subList(1, 9), ModelParameters.DEFAULT, AnswerHearer.NOBODY);

    assertThat(fold.goOn(all.subList(0, 1))).isFalse();
  }
}
