package org.koers.packager.tag.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;

/**
 * What came of asking a model about one package.
 *
 * @param letter what was sent, or would be; empty if there was nothing to ask about
 * @param sent whether it left
 * @param tags what the model proposes
 * @param findings what of its answer was dropped, and what went wrong
 */
public record Asked(Optional<Letter> letter, boolean sent, List<Tag> tags, List<Finding> findings) {

  /** Nobody was asked. */
  public static final Asked NOBODY = new Asked(Optional.empty(), false, List.of(), List.of());

  /**
   * The rules' proposals, all of them, and those of the model about what the rules do not settle;
   * in the order of {@link Dimension}. An unmeasured opinion never takes the place of a measured
   * one.
   */
  public List<Tag> beside(List<Tag> rules) {
    List<Tag> all = new ArrayList<>(rules);
    tags.stream().filter(tag -> !settled(tag, rules)).forEach(all::add);
    all.sort(Comparator.comparing(Tag::dimension));
    return List.copyOf(all);
  }

  /** The findings, and where the model says otherwise than the rules. */
  public List<Finding> findings(List<Tag> rules) {
    List<Finding> all = new ArrayList<>(findings);
    for (Tag tag : tags) {
      rules.stream()
          .filter(rule -> settled(tag, List.of(rule)) && !rule.value().equals(tag.value()))
          .forEach(rule -> all.add(differs(tag, rule)));
    }
    return List.copyOf(all);
  }

  private static boolean settled(Tag tag, List<Tag> rules) {
    return rules.stream()
        .filter(rule -> rule.dimension() == tag.dimension())
        .anyMatch(rule -> tag.dimension().single() || rule.value().equals(tag.value()));
  }

  private static Finding differs(Tag tag, Tag rule) {
    return Finding.of(
        FindingCode.LLM_DIFFERS,
        tag.dimension().label(),
        "The model says \""
            + tag.value()
            + "\" because of "
            + tag.passage()
            + "; the proposal is \""
            + rule.value()
            + "\", by "
            + rule.method()
            + ".");
  }
}
