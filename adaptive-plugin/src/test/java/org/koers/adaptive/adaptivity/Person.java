package org.koers.adaptive.adaptivity;

import java.util.Locale;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Role;

/**
 * One of the population, the same under every learner model and every policy.
 *
 * @param pseudonym of the learner
 * @param draws this learner's luck
 * @param pace minutes for what takes others one
 * @param learning how much is learned where others learn 1
 */
record Person(
    String pseudonym,
    Draws draws,
    Role role,
    Locale language,
    Kind kind,
    double pace,
    double learning) {

  /** Spread of what people of one kind know of a competency, logit. */
  private static final double SPREAD = 1.0;

  /** In a session, of those who are still there; the same sessions under every policy. */
  private static final double DROPOUT = 0.03;

  /**
   * Share of a level known beforehand, from 0 to 1: the kind's middle, moved by the person and by
   * the competency, half of the variance each.
   */
  double known(String competency, Level level) {
    double middle = kind.known(level);
    double moved =
        StrictMath.log(middle / (1 - middle))
            + SPREAD
                * Math.sqrt(0.5)
                * (draws.normal("knowledge") + draws.normal("knowledge", competency));
    return 1 / (1 + StrictMath.exp(-moved));
  }

  /** Whether the learner no longer comes to this session, from 1. */
  boolean dropsOutBefore(int session) {
    return session > 1 && draws.uniform("dropout", session) < DROPOUT;
  }

  Person as(Kind other) {
    return new Person(pseudonym, draws, role, language, other, pace, learning);
  }
}
