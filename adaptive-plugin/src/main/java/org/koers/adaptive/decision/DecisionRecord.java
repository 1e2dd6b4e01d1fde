package org.koers.adaptive.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.nextactivity.Reason;
import org.koers.adaptive.nextactivity.Wishes;

/**
 * All that is kept of a decision.
 *
 * @param next null where nothing is next
 * @param reasons why that; or why nothing
 * @param alternatives what else there was, and why not
 * @param progress what was thought of each competency
 */
public record DecisionRecord(
    Inputs inputs,
    @Nullable Named next,
    List<Reason> reasons,
    List<Alternative> alternatives,
    List<Stand> progress) {

  public DecisionRecord {
    reasons = List.copyOf(reasons);
    alternatives = List.copyOf(alternatives);
    progress = List.copyOf(progress);
  }

  /**
   * What went in, by reference.
   *
   * @param at the moment that counted as now
   * @param minutes the learner had
   * @param language BCP 47
   * @param policy name and versions, of the model too
   * @param upTo log position of the last statement that says anything, 0 if none does
   * @param catalogue digest of the published activities
   * @param graph digest of competencies and roles
   */
  public record Inputs(
      Instant at,
      long minutes,
      String language,
      String role,
      String policy,
      long upTo,
      String catalogue,
      String graph,
      Wishes wishes) {}

  /**
   * An activity as it was.
   *
   * @param edition of it
   */
  public record Named(String activityIri, UUID edition, String title, String language) {

    static Named of(CatalogueEntry entry) {
      return new Named(entry.activityIri(), entry.id(), entry.title(), entry.language());
    }
  }

  /** What was not chosen. */
  public record Alternative(Named activity, List<Reason> reasons) {

    public Alternative {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * One competency.
   *
   * @param chance of a right answer, from 0 to 1; null where no model took part
   * @param retention null where it was never asked, or no model took part
   * @param due when it is to be refreshed
   * @param rightAnswersToMastery in a row, after which it is skipped: the counterfactual; null
   *     where it takes more than {@link DecisionRecords#MOST_ANSWERS}, is mastered, or no model
   *     took part
   * @param contributions of each group of features to the logit of the chance
   * @param statementIds what it rests on
   */
  public record Stand(
      Competency competency,
      String level,
      String criticality,
      String standing,
      int right,
      int answered,
      @Nullable Double chance,
      @Nullable Double retention,
      @Nullable LocalDate due,
      @Nullable Integer rightAnswersToMastery,
      Map<String, Double> contributions,
      List<UUID> statementIds) {

    public Stand {
      contributions = Map.copyOf(contributions);
      statementIds = List.copyOf(statementIds);
    }
  }
}
