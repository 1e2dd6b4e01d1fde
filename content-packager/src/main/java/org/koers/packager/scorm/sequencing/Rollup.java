package org.koers.packager.scorm.sequencing;

import java.math.BigDecimal;
import java.util.List;

/**
 * How an activity counts for its parent, and its children for it (SN, Rollup Rules and Controls).
 *
 * @param weight of its measure in its parent's, from 0 to 1
 */
public record Rollup(
    boolean objectiveSatisfied,
    boolean progressCompletion,
    BigDecimal weight,
    List<Rule> rules,
    Considerations considerations) {

  /**
   * If so many children are so, the parent is so.
   *
   * @param all whether all conditions must hold of a child, or any one of them
   * @param minimumPercent from 0 to 1
   */
  public record Rule(
      Vocabulary.ChildSet children,
      int minimumCount,
      BigDecimal minimumPercent,
      boolean all,
      List<Condition> conditions,
      Vocabulary.RollupAction action) {}

  /**
   * What must hold of a child.
   *
   * @param not whether it must not hold
   */
  public record Condition(boolean not, Vocabulary.RollupCondition test) {}

  /** When a child counts (SN, Rollup Consideration Controls). */
  public record Considerations(
      Vocabulary.Required satisfied,
      Vocabulary.Required notSatisfied,
      Vocabulary.Required completed,
      Vocabulary.Required incomplete,
      boolean measureSatisfactionIfActive) {}
}
