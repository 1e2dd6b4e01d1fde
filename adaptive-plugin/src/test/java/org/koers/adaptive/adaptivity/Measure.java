package org.koers.adaptive.adaptivity;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What is measured of each learner, over whom. */
@SuppressWarnings("ImmutableEnumChecker") // lambdas without a state
enum Measure {
  MINUTES(Result::minutes),
  PLACEMENT(Result::placement),
  HELD(Result::held),
  /** Of those who do not hold everything at the start. */
  TO_LEVEL(Result::toLevel, result -> !result.heldAtStart()),
  LATER(Result::later),
  LATER_REFRESHED(Result::laterRefreshed),
  LATER_EQUAL(Result::laterEqual),
  REFRESHERS(Result::refreshers),
  WASTED(Result::wasted),
  TO_A_PERSON(result -> result.end() == Result.End.TO_A_PERSON ? 1 : 0),
  DROPPED(result -> result.end() == Result.End.DROPPED_OUT ? 1 : 0),
  REACHED(result -> result.reached() ? 1 : 0, result -> !result.heldAtStart()),
  /** Of a hundred requirements. */
  DECLARED(result -> 100.0 * result.declared() / result.requirements()),
  /** Of a hundred requirements. */
  WRONG(result -> 100.0 * result.wrong() / result.requirements()),
  /** Of those of whom something was said wrongly. */
  GAP(Result::gap, result -> result.wrong() > 0);

  private final ToDoubleFunction<Result> value;
  private final Predicate<Result> whom;

  Measure(ToDoubleFunction<Result> value) {
    this(value, _ -> true);
  }

  Measure(ToDoubleFunction<Result> value, Predicate<Result> whom) {
    this.value = value;
    this.whom = whom;
  }

  boolean isAbout(Result result) {
    return whom.test(result);
  }

  double of(Result result) {
    return value.applyAsDouble(result);
  }
}
