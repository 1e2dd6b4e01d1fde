package org.koers.lrs.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.koers.lrs.profile.match.PatternStatus;

/**
 * What following a piece of the log gave; kept together with the position, or not at all.
 *
 * @param position the last one that was looked at
 * @param voided statements whose findings no longer count
 * @param counts to be added; the count of each is what is new
 * @param patterns of each registration that was touched, by the edition that says so
 */
public record Followed(
    long position,
    List<ProfileFinding> findings,
    Set<UUID> voided,
    List<TemplateCount> counts,
    Map<UUID, List<EditionStatus>> patterns) {

  /** A status and the edition whose pattern it is of. */
  public record EditionStatus(int edition, PatternStatus status) {}

  public Followed {
    findings = List.copyOf(findings);
    voided = Set.copyOf(voided);
    counts = List.copyOf(counts);
    patterns = Map.copyOf(patterns);
  }
}
