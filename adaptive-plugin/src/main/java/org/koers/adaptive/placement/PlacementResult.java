package org.koers.adaptive.placement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.placement.item.ItemKey;

/**
 * What a test has shown, in facts that can be said in words.
 *
 * @param version of the rules
 * @param attempt that it can be computed from again
 * @param over why the test ended; null while it goes on
 * @param questions that were asked, pilot items too
 * @param competencies in the order of the design
 */
public record PlacementResult(
    String version,
    UUID attempt,
    Next.@Nullable Reason over,
    int questions,
    List<CompetencyResult> competencies) {

  public PlacementResult {
    competencies = List.copyOf(competencies);
  }

  /** What can be said of a competency. */
  public enum Verdict {
    /** Sure enough that it is there. */
    MASTERED,
    /** Sure enough that it is not. */
    NOT_MASTERED,
    /** Neither; it is taught, as if there had been no test. */
    UNDECIDED
  }

  /**
   * Of one competency.
   *
   * @param probability that it is mastered, from 0 to 1
   * @param confidence that the verdict took
   * @param ability logit
   * @param standardError logit
   * @param low end of the interval that holds the ability with a probability of .95
   * @param high its other end
   * @param share of all questions about it in the bank that the learner is expected to answer
   *     right: "about 8 of 10"
   * @param shareLow the same at the low end
   * @param shareHigh the same at the high end
   * @param asked questions about it that counted
   * @param right sum of their credits
   * @param ended why no more were asked; null while more may be
   * @param needs what to teach, the most needed first
   */
  public record CompetencyResult(
      String competency,
      Verdict verdict,
      double probability,
      double confidence,
      double ability,
      double standardError,
      double low,
      double high,
      double share,
      double shareLow,
      double shareHigh,
      int asked,
      double right,
      Next.@Nullable Reason ended,
      List<TeachingNeed> needs) {

    public CompetencyResult {
      needs = List.copyOf(needs);
    }
  }

  /**
   * What to teach within a competency, from answers and how sure the learner was of them.
   *
   * @param topic may be empty
   * @param weight sum over its questions of what each says must be taught, see {@link NeedRule}
   * @param sureAndWrong items that the learner was sure of and had wrong, in the order asked
   */
  public record TeachingNeed(String topic, double weight, List<ItemKey> sureAndWrong) {
    public TeachingNeed {
      sureAndWrong = List.copyOf(sureAndWrong);
    }
  }
}
