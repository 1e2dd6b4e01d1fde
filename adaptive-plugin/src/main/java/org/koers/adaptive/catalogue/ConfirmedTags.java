package org.koers.adaptive.catalogue;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Status;
import org.koers.packager.tag.Tag;

/** What a package's tags say, as far as they may steer: confirmed, or proposed with certainty. */
final class ConfirmedTags {

  /** A proposal below it does not steer a choice. */
  static final double THRESHOLD = 0.9;

  private final List<Tag> tags;

  ConfirmedTags(List<Tag> all) {
    this.tags =
        all.stream()
            .filter(tag -> tag.status() == Status.CONFIRMED || tag.confidence() >= THRESHOLD)
            .toList();
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
