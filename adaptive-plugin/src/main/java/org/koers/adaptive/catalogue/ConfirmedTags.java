package org.koers.adaptive.catalogue;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Status;
import org.koers.packager.tag.Tag;

/**
 * What a package's tags say, as far as they may steer: confirmed, or proposed with certainty. How
 * hard a course is steers only once a person has confirmed it: the rules' guess at it is right less
 * often than always saying the most frequent level (docs/tagging.md).
 */
final class ConfirmedTags {

  /** A proposal below it does not steer a choice. */
  static final double THRESHOLD = 0.9;

  private static final Set<Dimension> BY_PEOPLE_ONLY =
      EnumSet.of(Dimension.LEVEL, Dimension.DIFFICULTY);

  private final List<Tag> tags;

  /** What a person confirmed comes first, and so counts where there is one value. */
  ConfirmedTags(List<Tag> all) {
    this.tags =
        all.stream()
            .filter(ConfirmedTags::steers)
            .sorted(Comparator.comparing(tag -> tag.status() != Status.CONFIRMED))
            .toList();
  }

  static boolean steers(Tag tag) {
    return tag.status() == Status.CONFIRMED || certain(tag);
  }

  private static boolean certain(Tag tag) {
    return tag.confidence() >= THRESHOLD && !BY_PEOPLE_ONLY.contains(tag.dimension());
  }

  Set<String> values(Dimension dimension) {
    return tags.stream()
        .filter(tag -> tag.dimension() == dimension)
        .map(Tag::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<String> value(Dimension dimension) {
    return tags.stream().filter(tag -> tag.dimension() == dimension).map(Tag::value).findFirst();
  }

  Optional<Level> level() {
    return value(Dimension.LEVEL).map(word -> Level.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  /** Exact durations only; months and years have no length. */
  Optional<Duration> time() {
    try {
      return value(Dimension.TIME).map(Duration::parse);
    } catch (DateTimeParseException inexact) {
      return Optional.empty();
    }
  }

  EvidenceQuality evidenceQuality() {
    return values(Dimension.ASSESSES).isEmpty() && !values(Dimension.FORMAT).contains("quiz")
        ? EvidenceQuality.UNKNOWN
        : EvidenceQuality.SCORED;
  }
}
