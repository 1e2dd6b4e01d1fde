package org.koers.adaptive.path;

import java.util.List;
import java.util.UUID;

/**
 * The last choices of a learner, for the learner.
 *
 * @param base path of the learner's page, for its links
 */
public record KeptView(Words words, String base, String query, List<OneView> choices) {

  /**
   * A choice.
   *
   * @param title empty where nothing was next
   * @param policy by what it was chosen, in words
   */
  public record OneView(
      UUID id,
      String moment,
      String title,
      String inputs,
      String policy,
      String version,
      List<String> reasons,
      List<String> whatIf,
      List<OtherView> others) {}

  /** What else there was. */
  public record OtherView(String title, List<String> whyNot) {}
}
