package org.koers.adaptive.adaptivity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.koers.adaptive.catalogue.Level;

/**
 * Bayesian knowledge tracing with forgetting: each topic is known or not, learned by chance, and
 * lost at a constant rate. No spacing effect. Sources of the numbers: ADR 0029.
 */
final class TracingMind implements Mind {

  static final double SLIP = 0.10;

  /** Of ten minutes of reading, for each topic that it treats. */
  private static final double READING = 0.48;

  /** Of a question with its explanation, for its topic. */
  private static final double ANSWERING = 0.30;

  /** Of a topic where less than half of what comes before it is known. */
  private static final double UNPREPARED = 0.5;

  private static final double LOST_A_DAY = 0.0063;
  private static final double LOST_A_DAY_OF_OLD = 0.001;

  private final Person person;

  /** By topic: the day until which it is known. */
  private final Map<String, Double> known;

  /** By topic: how often it was met, so that each meeting has its own luck. */
  private final Map<String, Integer> met;

  TracingMind(Person person) {
    this(person, new HashMap<>(), new HashMap<>());
  }

  private TracingMind(Person person, Map<String, Double> known, Map<String, Integer> met) {
    this.person = person;
    this.known = known;
    this.met = met;
  }

  @Override
  public double share(String competency, Level level, double day) {
    double sum = 0;
    for (int topic = 0; topic < TOPICS; topic++) {
      sum += knows(competency, level, topic, day) ? 1.0 / TOPICS : 0;
    }
    return sum;
  }

  @Override
  public double chance(Item item, double day) {
    return knows(item.competency(), item.level(), item.topic(), day) ? 1 - SLIP : item.guess();
  }

  @Override
  public void studied(Course course, double minutes, double effect, double day) {
    double chance = 1 - StrictMath.pow(1 - READING, minutes * effect * person.learning() / 10);
    for (int topic = 0; topic < TOPICS; topic++) {
      learn(
          course.competency(), course.level(), topic, prepared(course.before(), day) * chance, day);
    }
  }

  @Override
  public void answered(Item item, boolean right, double effect, double day) {
    double chance = ANSWERING * effect * prepared(item.before(), day);
    learn(item.competency(), item.level(), item.topic(), chance, day);
  }

  @Override
  public Mind copy() {
    return new TracingMind(person, new HashMap<>(known), new HashMap<>(met));
  }

  private void learn(String competency, Level level, int topic, double chance, double day) {
    String key = key(competency, level, topic);
    int times = met.merge(key, 1, Integer::sum);
    if (!knows(competency, level, topic, day)
        && person.draws().uniform("learn", key, times) < chance) {
      known.put(key, day + life(LOST_A_DAY, key, times));
    }
  }

  private double prepared(Set<String> before, double day) {
    double known =
        before.stream().mapToDouble(one -> share(one, Level.BASIC, day)).average().orElse(1);
    return known < 0.5 ? UNPREPARED : 1;
  }

  private boolean knows(String competency, Level level, int topic, double day) {
    String key = key(competency, level, topic);
    return day < known.computeIfAbsent(key, _ -> before(competency, level, key));
  }

  private double before(String competency, Level level, String key) {
    return person.draws().uniform("before", key) < person.known(competency, level)
        ? life(LOST_A_DAY_OF_OLD, key, 0)
        : -1;
  }

  private double life(double rate, String key, int times) {
    double mean = 1 / (rate * person.kind().forgetting());
    return person.draws().exponential(mean, "life", key, times);
  }

  private static String key(String competency, Level level, int topic) {
    return competency + level + topic;
  }
}
