package org.koers.adaptive.placement.page;

import java.util.List;
import org.koers.adaptive.path.Words;

/**
 * What a test has shown, in words.
 *
 * @param summary how many questions, how many competencies shown, what it saves
 * @param waived titles of what need not be done, with their minutes
 */
public record ResultView(
    Words words,
    String base,
    String query,
    String summary,
    List<CompetencyView> competencies,
    List<WaivedView> waived) {

  public ResultView {
    competencies = List.copyOf(competencies);
    waived = List.copyOf(waived);
  }

  /**
   * One competency.
   *
   * @param kind {@code mastered}, {@code missing} or {@code open}
   * @param verdict in words
   * @param sure how sure that is, in words
   * @param corrections questions that the learner was sure of and had wrong, with what to know
   */
  public record CompetencyView(
      String label,
      String level,
      String kind,
      String verdict,
      String sure,
      List<CorrectionView> corrections) {

    public CompetencyView {
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * Something the learner believed.
   *
   * @param language BCP 47 of both texts
   * @param feedback of the bank; may be empty
   */
  public record CorrectionView(String question, String feedback, String language) {}

  /** An activity that need not be done. */
  public record WaivedView(String title, String language, String minutes) {}
}
