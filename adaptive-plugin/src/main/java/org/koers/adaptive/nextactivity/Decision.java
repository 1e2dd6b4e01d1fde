package org.koers.adaptive.nextactivity;

import java.util.List;
import java.util.Optional;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.competency.Role;

/**
 * A choice with all that led to it.
 *
 * @param noneBecause why there is no next activity; empty if there is one
 * @param alternatives every other published activity about what the role needs, with why not
 * @param progress by the order of the graph
 * @param policy name and version, such as {@code mastery/2 elo-1 fsrs-6-default}
 * @param upTo the log position of the last statement that was considered, 0 if none says anything
 */
public record Decision(
    Optional<NextActivity> next,
    List<Reason> noneBecause,
    List<Rejected> alternatives,
    List<CompetencyProgress> progress,
    String policy,
    long upTo) {

  public Decision {
    noneBecause = List.copyOf(noneBecause);
    alternatives = List.copyOf(alternatives);
    progress = List.copyOf(progress);
  }

  /** Why an activity that was there is not the next one; of any, what the role needs or not. */
  public Rejected against(CatalogueEntry entry, Role role) {
    return alternatives.stream()
        .filter(one -> one.entry().activityIri().equals(entry.activityIri()))
        .findFirst()
        .orElseGet(
            () ->
                new Rejected(
                    entry,
                    List.of(
                        Obstacles.isForOthers(entry, role)
                            ? new Reason.ForOtherRoles(role)
                            : new Reason.NotNeeded(role))));
  }
}
