package org.koers.packager.scorm.sequencing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * If these conditions hold, do this (SN, Sequencing Rules).
 *
 * @param all whether all conditions must hold, or any one of them
 */
public record SequencingRule(
    When when, boolean all, List<Condition> conditions, Vocabulary.RuleAction action) {

  /** At which moment it is asked. */
  public enum When {
    BEFORE,
    AFTER,
    ON_EXIT
  }

  /**
   * A condition on an objective, or on the primary one.
   *
   * @param threshold for conditions on a measure, from -1 to 1
   * @param not whether it must not hold
   */
  public record Condition(
      Optional<String> objective,
      Optional<BigDecimal> threshold,
      boolean not,
      Vocabulary.RuleCondition test) {}
}
