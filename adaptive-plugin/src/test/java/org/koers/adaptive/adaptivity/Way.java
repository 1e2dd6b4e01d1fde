package org.koers.adaptive.adaptivity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A learner's way with one tutor, from the first session to half a year after the last. */
final class Way {

  private final Result.Case about;
  private final Rival rival;
  private final boolean refreshers;
  private final Tutor tutor;
  private final Trial trial;
  private final double most;
  private final boolean heldAtStart;
  private final List<Double> curve = new ArrayList<>();
  private double held;
  private double laterWithin = Double.NaN;
  private double toLevel = Double.NaN;
  private double placement;
  private double sessionFrom;
  private int session = 1;
  private Result.End end = Result.End.DONE;

  /**
   * @param refreshers whether half a year of them is simulated too
   */
  Way(Result.Case about, Rival rival, Trial trial, boolean refreshers) {
    this.about = about;
    this.refreshers = refreshers;
    this.rival = rival;
    this.tutor = rival.tutor();
    this.trial = trial;
    this.most = World.MOST * trial.setting().curriculumMinutes();
    this.heldAtStart = trial.holdsAll();
    this.held = trial.held(0);
  }

  /**
   * Goes it.
   *
   * @param ofEverything minutes that everything took this learner
   */
  Result go(double ofEverything) {
    if (rival.placed()) {
      new Placing(trial).run();
      placement = trial.minutes();
    }
    look();
    while (comes()) {
      if (trial.minutes() >= most) {
        end = Result.End.TO_A_PERSON;
        break;
      }
      Optional<Course> next = tutor.next(trial, left());
      if (next.isEmpty()) {
        break;
      }
      cut(next.get(), ofEverything);
      trial.play(next.get());
      look();
    }
    return ended(ofEverything);
  }

  /** Where the minutes of everything are used up: what would be left later if it ended here. */
  private void cut(Course next, double ofEverything) {
    double takes = trial.setting().minutes(next, trial.done(next) > 0);
    if (Double.isNaN(laterWithin) && trial.minutes() + takes > ofEverything + 1e-6) {
      laterWithin = trial.held(World.LATER_DAYS);
    }
  }

  private void look() {
    fill(trial.minutes());
    held = trial.held(0);
    if (Double.isNaN(toLevel) && trial.holdsAll()) {
      toLevel = trial.minutes();
    }
  }

  /** The curve up to these minutes, not included. */
  private void fill(double minutes) {
    double step = trial.setting().curriculumMinutes() / Result.STEPS;
    while (curve.size() <= World.MOST * Result.STEPS && curve.size() * step < minutes - 1e-6) {
      curve.add(held);
    }
  }

  private double left() {
    return World.SESSION - (trial.minutes() - sessionFrom);
  }

  /** To this session or, where it is over, to the next one. */
  private boolean comes() {
    while (left() < World.LEAST) {
      session++;
      sessionFrom = trial.minutes();
      trial.sleep(World.DAYS_BETWEEN);
      if (trial.person().dropsOutBefore(session)) {
        end = Result.End.DROPPED_OUT;
        return false;
      }
    }
    return true;
  }

  private Result ended(double ofEverything) {
    Trial.Setting setting = trial.setting();
    double minutes = trial.minutes();
    double wasted = trial.wasted();
    held = trial.held(0);
    fill(Double.MAX_VALUE);
    double later = trial.held(World.LATER_DAYS);
    Set<String> declared = new HashSet<>(tutor.declared(trial));
    declared.retainAll(setting.competencies());
    Set<String> wrong = new HashSet<>(declared);
    wrong.removeAll(trial.heldNow());
    double gap = wrong.isEmpty() ? 0 : more(new Oracle(), trial.tried());
    boolean reached = !Double.isNaN(toLevel);
    if (rival == Rival.EVERYTHING && !reached && end == Result.End.DONE) {
      toLevel = minutes + more(new SecondRound(), trial.tried());
    }
    Later after = new Later(later, later, 0);
    if (refreshers && rival.refreshes() && end != Result.End.DROPPED_OUT) {
      after = Later.of(tutor, trial, ofEverything);
    }
    return new Result(
        about,
        rival,
        setting.curriculumMinutes(),
        end,
        minutes,
        placement,
        heldAtStart,
        reached ? toLevel : Math.min(most, Double.isNaN(toLevel) ? most : toLevel),
        reached,
        held,
        later,
        after.refreshed(),
        Double.isNaN(laterWithin) ? after.equal() : laterWithin,
        after.minutes(),
        setting.requirements().size(),
        declared.size(),
        wrong.size(),
        gap,
        wasted,
        curve);
  }

  /**
   * Minutes from here until all is held, with another tutor, in thought; at most until too many.
   */
  private double more(Tutor other, Trial thought) {
    double before = thought.minutes();
    while (!thought.holdsAll() && thought.minutes() - before < most) {
      Optional<Course> next = other.next(thought, World.SESSION);
      if (next.isEmpty()) {
        return most;
      }
      thought.play(next.get());
    }
    return thought.minutes() - before;
  }
}
