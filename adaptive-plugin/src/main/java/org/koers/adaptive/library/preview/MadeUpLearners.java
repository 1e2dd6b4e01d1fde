package org.koers.adaptive.library.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;

/** Learners that do not exist, for previews. */
public final class MadeUpLearners {

  private static final int ANSWERS = 12;

  private MadeUpLearners() {}

  /** One of whom nothing is known. */
  public static LearnerState beginner() {
    return LearnerState.derivedFrom(List.of());
  }

  /** One who has just answered a dozen questions of the highest level on everything, all right. */
  public static LearnerState expert(CompetencyGraph graph, Instant now) {
    List<LearningSignal> answers = new ArrayList<>();
    for (Competency competency : graph.competencies()) {
      for (int i = 0; i < ANSWERS; i++) {
        Basis basis =
            new Basis(
                UUID.randomUUID(),
                now,
                answers.size() + 1L,
                Set.of(competency.iri()),
                new ActivityName("", ""),
                "",
                "made-up",
                Level.EXPERT);
        answers.add(new LearningSignal.Answer(basis, competency.iri() + "/question/" + i, true));
      }
    }
    return LearnerState.derivedFrom(answers);
  }
}
