package org.koers.packager.scorm.sequencing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the manifest says of one activity; a sequencing collection that it refers to is already in
 * it (CAM, {@code IDRef} of {@code <imsss:sequencing>}: what the activity says itself wins, element
 * by element).
 *
 * @param rules in their order
 * @param objectives the primary one first
 * @param hidden controls of the LMS that are not to be shown (CAM, {@code <adlnav:hideLMSUI>})
 * @param threshold when the LMS counts it as completed; empty if nothing is said (CAM, {@code
 *     <adlcp:completionThreshold>})
 * @param sharedData stores that several SCOs may use (CAM, {@code <adlcp:data>})
 */
public record ActivitySequencing(
    ControlMode controlMode,
    List<SequencingRule> rules,
    Limits limits,
    List<Objective> objectives,
    Rollup rollup,
    DeliveryControls delivery,
    Randomization randomization,
    ConstrainedChoice constrainedChoice,
    Set<Vocabulary.LmsControl> hidden,
    Optional<CompletionThreshold> threshold,
    List<SharedData> sharedData) {

  /** How learners may move among the children (SN, Sequencing Control Modes). */
  public record ControlMode(
      boolean choice,
      boolean choiceExit,
      boolean flow,
      boolean forwardOnly,
      boolean currentAttemptObjectives,
      boolean currentAttemptProgress) {}

  /**
   * Limits to attempts (SN, Limit Conditions).
   *
   * @param duration ISO 8601, as written
   */
  public record Limits(Optional<Integer> attempts, Optional<String> duration) {}

  /** Who says whether it is completed and satisfied (SN, Delivery Controls). */
  public record DeliveryControls(
      boolean tracked, boolean completionSetByContent, boolean objectiveSetByContent) {}

  /**
   * Choosing and shuffling children (SN, Selection and Randomization Controls).
   *
   * @param selectCount how many children are chosen; empty for all
   */
  public record Randomization(
      Vocabulary.Timing timing,
      Optional<Integer> selectCount,
      boolean reorderChildren,
      Vocabulary.Timing selectionTiming) {}

  /** Narrower choice (SN, Constrain Choice Controls). */
  public record ConstrainedChoice(boolean preventActivation, boolean constrainChoice) {}

  /**
   * When it is completed.
   *
   * @param minProgress from 0 to 1
   * @param weight in the progress of its parent, from 0 to 1
   */
  public record CompletionThreshold(
      boolean completedByMeasure, java.math.BigDecimal minProgress, java.math.BigDecimal weight) {}

  /** A store that a SCO may read or write. */
  public record SharedData(String target, boolean read, boolean write) {}
}
