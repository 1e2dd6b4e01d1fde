package org.koers.adaptive.placement.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.catalogue.Level;

/**
 * A question of a test.
 *
 * @param title what its author calls it; not shown to learners
 * @param stem what is asked, plain text
 * @param competency IRI of what it assesses; empty where the bank does not say, and then it is in
 *     no test
 * @param topic a part of that competency, as the bank's categories have it; may be empty
 * @param level as its author sees it; the first guess at its difficulty
 * @param language BCP 47; may be empty
 * @param feedback what a learner may be told after the test; may be empty
 */
public record Item(
    ItemKey key,
    String title,
    String stem,
    Task task,
    String competency,
    String topic,
    Optional<Level> level,
    String language,
    String feedback) {

  /**
   * The version of what is asked and of its key: twelve hexadecimal digits of a SHA-256. Title,
   * topic, level and feedback are not in it, because they do not change how hard it is.
   */
  public static String version(String stem, Task task) {
    byte[] content = (stem + '\u0000' + bare(task)).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static Task bare(Task task) {
    return switch (task) {
      case Task.SingleChoice choice -> new Task.SingleChoice(bare(choice.options()));
      case Task.MultipleChoice choice ->
          new Task.MultipleChoice(bare(choice.options()), choice.weighed());
      case Task.Matching match -> new Task.Matching(match.prompts(), bare(match.targets()));
      case Task.TrueFalse same -> same;
      case Task.Numeric same -> same;
      case Task.ShortText same -> same;
    };
  }

  private static List<Option> bare(List<Option> options) {
    return options.stream().map(o -> new Option(o.id(), o.text(), o.credit(), "")).toList();
  }

  /** How right an answer is, from 0 to 1. */
  public double credit(Answer answer) {
    return task.credit(answer);
  }
}
