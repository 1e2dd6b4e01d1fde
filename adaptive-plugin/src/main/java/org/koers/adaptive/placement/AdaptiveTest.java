package org.koers.adaptive.placement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.placement.irt.Abilities;
import org.koers.adaptive.placement.item.Answer;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.ItemKey;

/**
 * A test whose next question depends on the answers so far. Nothing is remembered but the attempt:
 * it can be put away after any answer and resumed anywhere, and computed again years later.
 */
public final class AdaptiveTest {

  private AdaptiveTest() {}

  /**
   * Begins a test of one learner.
   *
   * @param pool what there is to ask, of these competencies or of others
   * @param seed of every draw; equal seeds with equal answers give equal tests
   */
  public static Opening begin(
      TestDesign design, List<PoolItem> pool, UUID id, String learner, long seed, Instant now) {
    return new Beginning(design, pool).of(id, learner, seed, now);
  }

  /** What comes next. */
  public static Next next(TestAttempt attempt) {
    return new Choice(Standing.of(attempt)).next();
  }

  /**
   * With an answer to the question that comes next. An answer to one that was answered before
   * changes nothing: the first counts, also when a page is sent twice.
   *
   * @param item the words and the key of the question that the learner was shown
   * @param sureness null where the learner did not say
   * @throws PlacementProblem if this question was not asked
   */
  public static TestAttempt answered(
      TestAttempt attempt, Item item, Answer answer, @Nullable Sureness sureness, Instant now) {
    return answered(attempt, item.key(), answer, item.credit(answer), sureness, now);
  }

  /** The same where the answer was scored before. */
  static TestAttempt answered(
      TestAttempt attempt,
      ItemKey key,
      Answer answer,
      double credit,
      @Nullable Sureness sureness,
      Instant now) {
    Standing standing = Standing.of(attempt);
    if (standing.asked(key)) {
      return attempt;
    }
    if (!(new Choice(standing).next() instanceof Next.Ask ask) || !ask.item().key().equals(key)) {
      throw new PlacementProblem(
          "attempt " + attempt.id(),
          "The question " + key.iri() + " is not the one that was asked.",
          "Show the next question of this attempt and answer that.");
    }
    PoolItem item = ask.item();
    boolean counted = ask.why().rule() != Why.Rule.PILOT;
    int aim = standing.aim(item.competency());
    Abilities abilities = standing.abilities();
    Abilities after = counted ? abilities.after(aim, item.parameters(), credit) : abilities;
    return attempt.with(
        new Step(
            ask.number(),
            key,
            item.competency(),
            item.topic(),
            counted,
            ask.why(),
            answer,
            credit,
            sureness,
            now,
            standing.estimate(after, aim)));
  }

  /** What the answers show so far; final once the test is over. */
  public static PlacementResult result(TestAttempt attempt) {
    return new Results(attempt).all();
  }

  /**
   * Computes an attempt again from its beginning and its answers.
   *
   * @throws PlacementProblem if it differs from what was kept, naming the first step that does
   */
  public static TestAttempt replay(TestAttempt kept) {
    if (!kept.version().equals(TestAttempt.VERSION)) {
      throw new PlacementProblem(
          "attempt " + kept.id(),
          "It follows the rules " + kept.version() + ", and these are " + TestAttempt.VERSION + ".",
          "Compute it again with the release that has those rules; its own result still stands.");
    }
    TestAttempt again = kept.withoutSteps();
    for (Step step : kept.steps()) {
      again =
          answered(again, step.item(), step.answer(), step.credit(), step.sureness(), step.at());
      if (!again.steps().getLast().equals(step)) {
        throw new PlacementProblem(
            "attempt " + kept.id() + ", step " + step.number(),
            "Computed again, this step differs from what was kept.",
            "Do not rely on this attempt: it was changed after it was taken. Test again.");
      }
    }
    return again;
  }
}
