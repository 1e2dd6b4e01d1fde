package org.koers.adaptive.placement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.placement.item.Answer;
import org.koers.adaptive.placement.item.ItemKey;

/**
 * A question of a test with its answer.
 *
 * @param number from 1
 * @param counted false for a pilot item
 * @param credit how right the answer is, from 0 to 1, by the item's key
 * @param sureness null where the learner did not say
 * @param at when it was answered; for the record, nothing is computed from it
 * @param after what is then thought of the competency it is about
 */
public record Step(
    int number,
    ItemKey item,
    String competency,
    String topic,
    boolean counted,
    Why why,
    Answer answer,
    double credit,
    @Nullable Sureness sureness,
    Instant at,
    Estimate after) {

  /**
   * What is thought of an ability.
   *
   * @param mean logit
   * @param standardError logit
   * @param mastered probability that it is at the cut or above
   */
  public record Estimate(double mean, double standardError, double mastered) {}
}
