package org.koers.adaptive.refresher;

import java.time.ZoneId;
import org.koers.adaptive.competency.Criticality;

/**
 * What an organisation chooses about refreshers.
 *
 * @param zone in which an instant becomes a day
 * @param grace days over which what is past due is spread
 * @param riskGrace the same where a gap costs much
 * @param horizon days that are planned ahead
 */
public record RefresherRules(
    RetentionTargets targets,
    WorkingDays workingDays,
    ZoneId zone,
    int grace,
    int riskGrace,
    int horizon) {

  public RefresherRules {
    if (grace < 0 || riskGrace < 0 || horizon < 0) {
      throw new IllegalArgumentException("Days of grace and planned days must be 0 or more");
    }
  }

  /** A week of grace, two days where a gap costs much; half a year ahead. */
  public static RefresherRules of(RetentionTargets targets, WorkingDays workingDays, ZoneId zone) {
    return new RefresherRules(targets, workingDays, zone, 7, 2, 182);
  }

  int grace(Criticality risk) {
    return risk == Criticality.HIGH ? riskGrace : grace;
  }
}
