package org.koers.packager.scorm.sequencing;

import java.util.Arrays;
import java.util.Optional;

/** The words of the standard, as constants; each is written as {@link #word} gives it. */
public final class Vocabulary {

  private Vocabulary() {}

  /** What a rule does (CAM, {@code <imsss:sequencingRules>}). */
  public enum RuleAction {
    SKIP,
    DISABLED,
    HIDDEN_FROM_CHOICE,
    STOP_FORWARD_TRAVERSAL,
    EXIT_PARENT,
    EXIT_ALL,
    RETRY,
    RETRY_ALL,
    CONTINUE,
    PREVIOUS,
    EXIT
  }

  /** What a rule asks (CAM, {@code <imsss:sequencingRules>}). */
  public enum RuleCondition {
    SATISFIED,
    OBJECTIVE_STATUS_KNOWN,
    OBJECTIVE_MEASURE_KNOWN,
    OBJECTIVE_MEASURE_GREATER_THAN,
    OBJECTIVE_MEASURE_LESS_THAN,
    COMPLETED,
    ACTIVITY_PROGRESS_KNOWN,
    ATTEMPTED,
    ATTEMPT_LIMIT_EXCEEDED,
    TIME_LIMIT_EXCEEDED,
    OUTSIDE_AVAILABLE_TIME_RANGE,
    ALWAYS
  }

  /** What rollup asks of a child (CAM, {@code <imsss:rollupRules>}). */
  public enum RollupCondition {
    SATISFIED,
    OBJECTIVE_STATUS_KNOWN,
    OBJECTIVE_MEASURE_KNOWN,
    COMPLETED,
    ACTIVITY_PROGRESS_KNOWN,
    ATTEMPTED,
    ATTEMPT_LIMIT_EXCEEDED,
    TIME_LIMIT_EXCEEDED,
    OUTSIDE_AVAILABLE_TIME_RANGE
  }

  /** What rollup makes of the parent. */
  public enum RollupAction {
    SATISFIED,
    NOT_SATISFIED,
    COMPLETED,
    INCOMPLETE
  }

  /** How many children rollup asks for. */
  public enum ChildSet {
    ALL,
    ANY,
    NONE,
    AT_LEAST_COUNT,
    AT_LEAST_PERCENT
  }

  /** When a child counts for a result of its parent. */
  public enum Required {
    ALWAYS,
    IF_NOT_SUSPENDED,
    IF_ATTEMPTED,
    IF_NOT_SKIPPED
  }

  /** When children are chosen or shuffled. */
  public enum Timing {
    NEVER,
    ONCE,
    ON_EACH_NEW_ATTEMPT
  }

  /** Controls of an LMS (CAM, {@code <adlnav:hideLMSUI>}). */
  public enum LmsControl {
    PREVIOUS,
    CONTINUE,
    EXIT,
    EXIT_ALL,
    ABANDON,
    ABANDON_ALL,
    SUSPEND_ALL
  }

  /** What objectives share (SN, Objective Map; from the third on, 4th edition only). */
  public enum Shared {
    SATISFIED_STATUS,
    NORMALIZED_MEASURE,
    RAW_SCORE,
    MIN_SCORE,
    MAX_SCORE,
    COMPLETION_STATUS,
    PROGRESS_MEASURE
  }

  /** As the standard writes it, such as {@code exitAll}. */
  public static String word(Enum<?> constant) {
    String[] parts = constant.name().toLowerCase(java.util.Locale.ROOT).split("_", -1);
    StringBuilder word = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i], 1, parts[i].length());
    }
    return word.toString();
  }

  static <E extends Enum<E>> Optional<E> of(Class<E> words, String written) {
    return Arrays.stream(words.getEnumConstants())
        .filter(c -> word(c).equals(written.strip()))
        .findFirst();
  }
}
