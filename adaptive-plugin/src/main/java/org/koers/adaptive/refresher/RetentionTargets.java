package org.koers.adaptive.refresher;

import java.util.EnumMap;
import java.util.Map;
import org.koers.adaptive.competency.Criticality;

/**
 * The chance of recall below which something is refreshed: by what a gap costs, and by competency
 * where an organisation says so.
 *
 * @param byRisk for each of them
 * @param byCompetency by IRI; it goes before the risk
 */
public record RetentionTargets(Map<Criticality, Double> byRisk, Map<String, Double> byCompetency) {

  /** Below this, forgetting costs more than it saves: what is lost has to be learned anew. */
  public static final double LOWEST = .5;

  /** Above this, refreshers come so often that nothing else fits. */
  public static final double HIGHEST = .97;

  /** .80, and .90 where a gap costs much. */
  public static final RetentionTargets DEFAULT =
      new RetentionTargets(
          Map.of(Criticality.LOW, .8, Criticality.MEDIUM, .8, Criticality.HIGH, .9), Map.of());

  public RetentionTargets {
    byRisk = Map.copyOf(byRisk);
    byCompetency = Map.copyOf(byCompetency);
    for (Criticality risk : Criticality.values()) {
      Double target = byRisk.get(risk);
      if (target == null) {
        throw new IllegalArgumentException("There is no retention target for the risk " + risk);
      }
      check(risk.name(), target);
    }
    byCompetency.forEach(RetentionTargets::check);
  }

  /** One target for everything. */
  public static RetentionTargets all(double target) {
    Map<Criticality, Double> same = new EnumMap<>(Criticality.class);
    for (Criticality risk : Criticality.values()) {
      same.put(risk, target);
    }
    return new RetentionTargets(same, Map.of());
  }

  public double of(String competency, Criticality risk) {
    Double own = byCompetency.get(competency);
    return own != null ? own : byRisk.getOrDefault(risk, HIGHEST);
  }

  private static void check(String whose, double target) {
    if (!(target >= LOWEST && target <= HIGHEST)) {
      throw new IllegalArgumentException(
          "The retention target of %s must be from %s to %s, not %s"
              .formatted(whose, LOWEST, HIGHEST, target));
    }
  }
}
