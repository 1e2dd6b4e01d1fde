package org.koers.adaptive.nextactivity;

import java.time.Duration;
import java.util.List;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;

/**
 * What an activity is expected to bring a minute: the gap it is about, weighed by what the gap
 * costs, times the share that can be learned in its time, over that time and the effort of
 * starting.
 */
final class Gain {

  private final Situation situation;
  private final MasteryNumbers numbers;

  Gain(Situation situation, MasteryNumbers numbers) {
    this.situation = situation;
    this.numbers = numbers;
  }

  static double minutes(CatalogueEntry entry, MasteryNumbers numbers) {
    Duration time = entry.typicalTime();
    return time == null ? numbers.assumedMinutes() : Math.max(1, time.toSeconds() / 60.0);
  }

  static Level level(CatalogueEntry entry) {
    return entry.level() == null ? Level.BASIC : entry.level();
  }

  /** Of a goal, up to the level that the activity is at and the goal asks for. */
  static Level reach(CatalogueEntry entry, Goal goal) {
    return level(entry).compareTo(goal.level()) < 0 ? level(entry) : goal.level();
  }

  /** The goals that the activity would bring nearer. */
  List<Goal> helps(CatalogueEntry entry, List<Goal> goals) {
    return goals.stream()
        .filter(goal -> entry.subjects().contains(goal.competency().iri()))
        .filter(goal -> goal.standing() != Standing.MASTERED)
        .filter(
            goal ->
                goal.standing() == Standing.REFRESH
                    ? minutes(entry, numbers) <= numbers.refresherMinutes()
                    : !goal.state().mastered(reach(entry, goal), situation.now()))
        .toList();
  }

  double perMinute(CatalogueEntry entry, List<Goal> helped) {
    double gain = 0;
    for (Goal goal : helped) {
      gain += gap(entry, goal) * numbers.weight(goal.criticality()) * learned(entry, goal);
    }
    int subjects = Math.max(1, entry.subjects().size());
    return gain / subjects / (minutes(entry, numbers) + numbers.overheadMinutes());
  }

  /** What is missing, less where the activity is so hard that little of it will land. */
  private double gap(CatalogueEntry entry, Goal goal) {
    double missing = 1 - goal.state().chance(reach(entry, goal), situation.now());
    double chance = goal.state().chance(level(entry), situation.now());
    return missing * Math.min(1, chance / numbers.comfortableChance());
  }

  private double learned(CatalogueEntry entry, Goal goal) {
    double pace =
        goal.standing() == Standing.UNKNOWN ? numbers.learnMinutes() : numbers.relearnMinutes();
    return 1 - Math.exp(-minutes(entry, numbers) / pace);
  }
}
