package org.koers.adaptive.adaptivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.adaptive.catalogue.Level;

/**
 * Activation of traces in memory with the spacing effect (Pavlik and Anderson 2005): each encounter
 * with a topic leaves a trace that decays the faster, the more active the topic still was. What
 * counts as known is what is still there a day later. Sources of the numbers: ADR 0029.
 */
final class MemoryMind implements Mind {

  private static final double DECAY = 0.177;
  private static final double DECAY_BY_ACTIVATION = 0.217;
  private static final double THRESHOLD = -0.704;
  private static final double NOISE = 0.255;

  /** Psychological seconds a second between sessions. */
  private static final double SLOWER = 0.025;

  /** That prose with a meaning lasts longer than word pairs. */
  private static final double MEANING = 0.5;

  private static final double SLIP = 0.05;

  /** Minutes of reading about a topic that leave a trace. */
  private static final double TRACE_MINUTES = 1.0;

  /** Traces of a question with its explanation. */
  private static final int ANSWER_TRACES = 2;

  private static final double SECONDS_A_DAY = 86_400;
  private static final double YEAR = 365;

  private record Trace(double day, double decay, double weight) {}

  private final Person person;
  private final Map<String, List<Trace>> traces;

  MemoryMind(Person person) {
    this(person, new HashMap<>());
  }

  private MemoryMind(Person person, Map<String, List<Trace>> traces) {
    this.person = person;
    this.traces = traces;
  }

  @Override
  public double share(String competency, Level level, double day) {
    double sum = 0;
    for (int topic = 0; topic < TOPICS; topic++) {
      sum += recall(competency, level, topic, day + 1) / TOPICS;
    }
    return sum;
  }

  @Override
  public double chance(Item item, double day) {
    double recalled = recall(item.competency(), item.level(), item.topic(), day);
    return recalled * (1 - SLIP) + (1 - recalled) * item.guess();
  }

  @Override
  public void studied(Course course, double minutes, double effect, double day) {
    double aTopic = minutes * effect * person.learning() / TOPICS / TRACE_MINUTES;
    for (int topic = 0; topic < TOPICS; topic++) {
      for (double left = aTopic; left > 0; left -= 1) {
        meet(course.competency(), course.level(), topic, Math.min(1, left), day);
      }
    }
  }

  @Override
  public void answered(Item item, boolean right, double effect, double day) {
    for (int i = 0; i < ANSWER_TRACES; i++) {
      meet(item.competency(), item.level(), item.topic(), effect, day);
    }
  }

  @Override
  public Mind copy() {
    Map<String, List<Trace>> same = new HashMap<>();
    traces.forEach((topic, all) -> same.put(topic, new ArrayList<>(all)));
    return new MemoryMind(person, same);
  }

  private void meet(String competency, Level level, int topic, double weight, double day) {
    List<Trace> all = of(competency, level, topic);
    double decay = DECAY + DECAY_BY_ACTIVATION * strength(all, day);
    all.add(new Trace(day, decay, weight));
  }

  private double recall(String competency, Level level, int topic, double day) {
    double strength = strength(of(competency, level, topic), day);
    double activation = StrictMath.log(Math.max(1e-9, strength)) + MEANING;
    return 1 / (1 + StrictMath.exp((THRESHOLD - activation) / NOISE));
  }

  /** The sum whose logarithm is the activation. Two minutes ago is the latest that counts. */
  private double strength(List<Trace> all, double day) {
    double sum = 0;
    for (Trace one : all) {
      double seconds = (day - one.day()) * SECONDS_A_DAY * SLOWER * person.kind().forgetting();
      sum += one.weight() * StrictMath.pow(Math.max(120, seconds), -one.decay());
    }
    return sum;
  }

  private List<Trace> of(String competency, Level level, int topic) {
    String key = competency + level + topic;
    return traces.computeIfAbsent(
        key, _ -> new ArrayList<>(List.of(before(competency, level, topic))));
  }

  /** What was known for a year, as one trace of the strength that gives the known share. */
  private Trace before(String competency, Level level, int topic) {
    double moved = 0.5 * person.draws().normal("topic", competency, level, topic);
    double known = person.known(competency, level);
    double logit = StrictMath.log(known / (1 - known)) + moved;
    double activation = THRESHOLD + NOISE * logit - MEANING;
    double seconds = YEAR * SECONDS_A_DAY * SLOWER * person.kind().forgetting();
    double weight = StrictMath.exp(activation) * StrictMath.pow(seconds, DECAY);
    return new Trace(-YEAR, DECAY, weight);
  }
}
