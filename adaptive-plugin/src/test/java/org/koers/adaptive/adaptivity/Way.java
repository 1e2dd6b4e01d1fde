package org.koers.adaptive.adaptivity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A learner's way with one tutor, from the first session to half a year after the last. */
final class Way {

  private final Result.Case about;
  private final Rival rival;
  private final Tutor tutor;
  private final Trial trial;
  private final double most;
  private final boolean heldAtStart;
  private double toLevel = Double.NaN;
  private double placement;
  private double sessionFrom;
  private int session = 1;
  private Result.End end = Result.End.DONE;

  Way(Result.Case about, Rival rival, Trial trial) {
    this.about = about;
    this.rival = rival;
    this.tutor = rival.tutor();
    this.trial = trial;
    this.most = World.MOST * trial.setting().curriculumMinutes();
    this.heldAtStart = trial.holdsAll();
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
      trial.play(next.get());
      look();
    }
    return ended(ofEverything);
  }

  private void look() {
    if (Double.isNaN(toLevel) && trial.holdsAll()) {
      toLevel = trial.minutes();
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
    double held = trial.held(0);
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
    if (rival.refreshes() && end != Result.End.DROPPED_OUT) {
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
        after.equal(),
        after.minutes(),
        setting.requirements().size(),
        declared.size(),
        wrong.size(),
        gap,
        wasted);
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
