package org.koers.adaptive.insight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.learnerstate.ModelParameters;
import org.koers.adaptive.learnerstate.Signals;
import org.koers.adaptive.nextactivity.Scene;
import org.koers.adaptive.observe.LearningSignal;

/** Made-up learners whose abilities, and the difficulties of the items, are known. */
public final class Crowd {

  public static final String COMPETENCY = "https://w3id.org/koers/demo/privacy#personal-data";
  public static final String COURSE = "https://koers.example/activities/persoonsgegevens-basis";

  private Crowd() {}

  /** How likely a learner of a language answers an item right. */
  public interface Chance {
    double of(double ability, int item, String language);
  }

  /** Every learner answers each of so many items once, half of the learners in German. */
  public static Collective of(int learners, int items, Chance chance) {
    Random random = new Random(20261128);
    List<LearnerHistory> histories = new ArrayList<>();
    for (int learner = 0; learner < learners; learner++) {
      double ability = random.nextGaussian();
      String language = learner % 2 == 0 ? "nl" : "de";
      List<LearningSignal> signals = new ArrayList<>();
      Signals to =
          Signals.in(COURSE, "Course", COMPETENCY, Level.BASIC)
              .attempt("attempt of " + learner, Duration.ofDays(learner % 60));
      for (int item = 0; item < items; item++) {
        signals.add(
            to.answer("q" + item, random.nextDouble() < chance.of(ability, item, language)));
      }
      histories.add(new LearnerHistory("learner " + learner, "employee", language, signals));
    }
    return new Collective(
        "tenant 1",
        histories,
        Scene.demo().of("sales", "nl", 30).offer(),
        Scene.GRAPH,
        ModelParameters.DEFAULT);
  }

  /** From the easiest to the hardest item four logits. */
  public static double rasch(double ability, int item, int items) {
    return 1 / (1 + Math.exp(-(ability + 2 - 4.0 * item / (items - 1))));
  }
}
