package org.koers.packager.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/**
 * What a package is to say in the end, of what it says, what rules propose and what a person gives.
 * A person wins over metadata, metadata over rules; whatever gives way is told. Merging the result
 * again changes nothing.
 *
 * @param tags in the order of {@link Dimension}
 */
public record TagMerge(List<Tag> tags, List<Finding> findings) {

  /**
   * Merges tags from three places.
   *
   * @param existing what the package says now
   * @param proposed what rules say
   * @param given what a person says in this run
   */
  public static TagMerge of(List<Tag> existing, List<Tag> proposed, List<Tag> given) {
    List<Tag> merged = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      Predicate<Tag> here = t -> t.dimension() == dimension;
      List<Tag> before = existing.stream().filter(here).toList();
      List<Tag> rules = proposed.stream().filter(here).toList();
      List<Tag> said = given.stream().filter(here).toList();
      List<Tag> after = merged(dimension, before, rules, said);
      merged.addAll(after);
      findings.addAll(told(dimension, before, said, after));
    }
    return new TagMerge(List.copyOf(merged), List.copyOf(findings));
  }

  private static List<Tag> merged(
      Dimension dimension, List<Tag> before, List<Tag> rules, List<Tag> said) {
    List<Tag> human =
        Stream.concat(said.stream(), before.stream().filter(Tag::human))
            .sorted(Comparator.comparingInt((Tag t) -> -rank(t, said.contains(t))))
            .toList();
    List<Tag> from = !human.isEmpty() ? human : !rules.isEmpty() ? rules : before;
    boolean confirmed = from.stream().anyMatch(t -> t.status() == Status.CONFIRMED);
    List<Tag> kept = new ArrayList<>();
    for (Tag tag : from) {
      boolean yields =
          confirmed && dimension == Dimension.LANGUAGE && tag.status() != Status.CONFIRMED;
      if (!yields
          && kept.stream().noneMatch(tag::sameAs)
          && !(dimension.single() && !kept.isEmpty())) {
        kept.add(tag);
      }
    }
    kept.sort(Comparator.comparing(Tag::value));
    return kept;
  }

  private static int rank(Tag tag, boolean givenNow) {
    if (tag.status() == Status.CONFIRMED) {
      return givenNow ? 4 : 3;
    }
    if (givenNow) {
      return 2;
    }
    return tag.method().equals(Tag.METADATA) ? 0 : 1;
  }

  private static List<Finding> told(
      Dimension dimension, List<Tag> before, List<Tag> said, List<Tag> after) {
    List<Finding> findings = new ArrayList<>();
    before.stream()
        .filter(Tag::human)
        .filter(t -> after.stream().noneMatch(t::sameAs))
        .forEach(t -> findings.add(replaced(dimension, t)));
    said.stream()
        .filter(t -> after.stream().noneMatch(t::sameAs))
        .forEach(
            t ->
                findings.add(
                    Finding.of(
                        FindingCode.METADATA_KEPT,
                        dimension.label(),
                        "A person confirmed another value before; \""
                            + t.value()
                            + "\" was not written.")));
    return findings;
  }

  private static Finding replaced(Dimension dimension, Tag old) {
    return Finding.of(
        FindingCode.METADATA_REPLACED,
        dimension.label(),
        "The package said \"" + old.value() + "\" (" + old.method() + "); it no longer does.");
  }

  /** Every dimension that the result says nothing about. */
  public List<Dimension> silent() {
    return Arrays.stream(Dimension.values())
        .filter(d -> tags.stream().noneMatch(t -> t.dimension() == d))
        .toList();
  }
}
