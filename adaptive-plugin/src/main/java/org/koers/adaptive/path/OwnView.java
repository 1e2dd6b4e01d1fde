package org.koers.adaptive.path;

import java.util.List;
import java.util.UUID;

/**
 * What the learner wishes, can wish, and objected to.
 *
 * @param decision that is shown
 * @param done what was just done, in words; may be empty
 * @param modelsOff the learner switched them off
 * @param modelsOffForAll the organisation did
 * @param chose the learner chose what is next
 * @param later what is put off
 * @param days that a postponement can end on
 * @param earliest first of them, ISO 8601
 * @param latest last of them, ISO 8601
 * @param counterfactuals what would change the choice
 * @param competencies that an estimate can be about
 */
public record OwnView(
    UUID decision,
    String done,
    boolean modelsOff,
    boolean modelsOffForAll,
    boolean chose,
    List<LaterView> later,
    List<DayView> days,
    String earliest,
    String latest,
    List<String> counterfactuals,
    List<CompetencyView> competencies,
    List<ObjectionView> objections) {

  /** Put off until a day. */
  public record LaterView(String activityIri, String title, String until) {}

  /**
   * A day to choose.
   *
   * @param value ISO 8601
   */
  public record DayView(String value, String text) {}

  /** One that an objection can be about. */
  public record CompetencyView(String iri, String label) {}

  /**
   * What was not right, and what a person said.
   *
   * @param answer empty until there is one
   */
  public record ObjectionView(String day, String about, String body, String answer) {}
}
