package org.koers.adaptive.placement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.placement.item.Answer;
import org.koers.adaptive.placement.item.ItemKey;

/** Somebody who takes a test. */
public final class Sitting {

  static final Instant NOW = Instant.parse("2025-01-06T09:00:00Z");

  private Sitting() {}

  /** An attempt at its beginning. */
  public static TestAttempt begin(TestDesign design, List<PoolItem> pool, long seed) {
    return switch (AdaptiveTest.begin(design, pool, new UUID(7, seed), "learner", seed, NOW)) {
      case Opening.Begun begun -> begun.attempt();
      case Opening.NoTest none -> throw new AssertionError(none.message());
    };
  }

  /** One that answers by chance, as the model has it. */
  public static TestAttempt simulated(TestAttempt attempt, double ability, Random random) {
    return all(attempt, item -> random.nextDouble() < item.parameters().chance(ability) ? 1 : 0);
  }

  /** To the end. */
  public static TestAttempt all(TestAttempt attempt, ToDoubleFunction<PoolItem> credit) {
    TestAttempt at = attempt;
    for (Optional<PoolItem> item = asked(at); item.isPresent(); item = asked(at)) {
      at = answer(at, item.get().key(), credit.applyAsDouble(item.get()), null);
    }
    return at;
  }

  static Optional<PoolItem> asked(TestAttempt attempt) {
    return AdaptiveTest.next(attempt) instanceof Next.Ask ask
        ? Optional.of(ask.item())
        : Optional.empty();
  }

  static TestAttempt answer(
      TestAttempt attempt, ItemKey key, double credit, @Nullable Sureness sureness) {
    return AdaptiveTest.answered(attempt, key, new Answer.Unknown(), credit, sureness, NOW);
  }
}
