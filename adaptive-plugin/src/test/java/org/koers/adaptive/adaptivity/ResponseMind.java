package org.koers.adaptive.adaptivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.adaptive.catalogue.Level;

/**
 * An ability a competency, answers by item response theory with guessing and slips, gains along a
 * logistic curve, and what was gained fades by a power of time. Sources of the numbers: ADR 0029.
 */
final class ResponseMind implements Mind {

  private static final double LEVEL_STEP = 1.2;
  private static final double DISCRIMINATION_SPREAD = 0.25;
  private static final double SLIP = 0.03;

  /** Logit of ten minutes of reading where it fits best. */
  private static final double READING = 1.0;

  private static final double WRONG_ANSWER = 0.20;
  private static final double RIGHT_ANSWER = 0.12;

  /** Exponent of fading. */
  private static final double FADING = 0.2;

  private record Gain(double logit, double day) {}

  private final Person person;
  private final double difficultySpread;
  private final Map<String, List<Gain>> gains;

  /**
   * @param difficultySpread of questions tagged alike, logit
   */
  ResponseMind(Person person, double difficultySpread) {
    this(person, difficultySpread, new HashMap<>());
  }

  private ResponseMind(Person person, double difficultySpread, Map<String, List<Gain>> gains) {
    this.person = person;
    this.difficultySpread = difficultySpread;
    this.gains = gains;
  }

  @Override
  public double share(String competency, Level level, double day) {
    return logistic(ability(competency, day) - difficulty(level));
  }

  /** Items are the same for everybody: drawn from their names alone. */
  @Override
  public double chance(Item item, double day) {
    Draws own = new Draws(Population.SEED).of(item.iri());
    double slope = StrictMath.exp(DISCRIMINATION_SPREAD * own.normal("slope"));
    double difficulty = difficulty(item.level()) + difficultySpread * own.normal("difficulty");
    double knows = logistic(slope * (ability(item.competency(), day) - difficulty));
    return item.guess() + (1 - SLIP - item.guess()) * knows;
  }

  @Override
  public void studied(Course course, double minutes, double effect, double day) {
    gain(course.competency(), course.level(), READING * minutes / 10 * effect, day);
  }

  @Override
  public void answered(Item item, boolean right, double effect, double day) {
    double most = right ? RIGHT_ANSWER : WRONG_ANSWER;
    gain(item.competency(), item.level(), most * effect, day);
  }

  @Override
  public Mind copy() {
    Map<String, List<Gain>> same = new HashMap<>();
    gains.forEach((competency, all) -> same.put(competency, new ArrayList<>(all)));
    return new ResponseMind(person, difficultySpread, same);
  }

  /** Most where half is known; little where all is new, or nothing. */
  private void gain(String competency, Level level, double most, double day) {
    double knows = logistic(ability(competency, day) - difficulty(level));
    double logit = most * person.learning() * 4 * knows * (1 - knows);
    gains.computeIfAbsent(competency, _ -> new ArrayList<>()).add(new Gain(logit, day));
  }

  private double ability(String competency, double day) {
    double known = Math.min(0.98, Math.max(0.02, person.known(competency, Level.BASIC)));
    double ability = StrictMath.log(known / (1 - known));
    double fading = FADING * Math.sqrt(person.kind().forgetting());
    for (Gain one : gains.getOrDefault(competency, List.of())) {
      ability += one.logit() * StrictMath.pow(1 + Math.max(0, day - one.day()), -fading);
    }
    return ability;
  }

  private static double difficulty(Level level) {
    return switch (level) {
      case BASIC -> 0;
      case ADVANCED -> LEVEL_STEP;
      case EXPERT -> 2 * LEVEL_STEP;
    };
  }

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
