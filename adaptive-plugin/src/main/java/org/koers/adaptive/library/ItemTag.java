package org.koers.adaptive.library;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Status;
import org.koers.packager.tag.Tag;

/**
 * A tag of a package in the library.
 *
 * @param number its place among the package's tags, from 0
 * @param proposed the value as it was proposed; empty if a person added it
 * @param confidence 0 to 1, of the proposal
 * @param method who or what proposed it
 * @param passage what it rests on, with its place
 * @param carried the edition it comes from; 0 if from this one
 * @param look whether a person should look again: the passage it rested on is no longer there
 * @param decidedBy empty while it is open
 */
public record ItemTag(
    int number,
    Dimension dimension,
    String value,
    String proposed,
    Verdict verdict,
    double confidence,
    String method,
    String passage,
    int carried,
    boolean look,
    String decidedBy,
    @Nullable Instant decidedAt) {

  /** A proposal, or what the package said of itself. */
  static ItemTag of(int number, Tag tag) {
    boolean confirmed = tag.status() == Status.CONFIRMED;
    return new ItemTag(
        number,
        tag.dimension(),
        tag.value(),
        tag.value(),
        confirmed ? Verdict.CONFIRMED : Verdict.OPEN,
        tag.confidence(),
        tag.method(),
        tag.passage(),
        0,
        false,
        confirmed ? tag.method().replaceFirst("^person:", "") : "",
        null);
  }

  /** What a person adds. */
  static ItemTag added(int number, Dimension dimension, String value, String who, Instant now) {
    return new ItemTag(
        number,
        dimension,
        value,
        "",
        Verdict.CONFIRMED,
        1,
        "person:" + who,
        "",
        0,
        false,
        who,
        now);
  }

  /** The same, decided. */
  ItemTag decided(Verdict as, String who, Instant now) {
    return new ItemTag(
        number,
        dimension,
        value,
        proposed,
        as,
        confidence,
        method,
        passage,
        carried,
        false,
        as == Verdict.OPEN ? "" : who,
        as == Verdict.OPEN ? null : now);
  }

  /** The same with another value, confirmed. */
  ItemTag valued(String other, String who, Instant now) {
    return new ItemTag(
        number,
        dimension,
        other,
        proposed,
        Verdict.CONFIRMED,
        confidence,
        method,
        passage,
        carried,
        false,
        who,
        now);
  }

  /** The same tag as one of the next edition. */
  ItemTag carriedTo(int place, int fromEdition, String restsOn, boolean gone) {
    return new ItemTag(
        place,
        dimension,
        value,
        proposed,
        verdict,
        confidence,
        method,
        restsOn,
        fromEdition,
        gone,
        decidedBy,
        decidedAt);
  }

  /** The same at another place. */
  ItemTag at(int place) {
    return new ItemTag(
        place,
        dimension,
        value,
        proposed,
        verdict,
        confidence,
        method,
        passage,
        carried,
        look,
        decidedBy,
        decidedAt);
  }

  boolean says(Dimension other, String text) {
    return dimension == other && value.equals(text);
  }

  /** Whether a person changed what was proposed. */
  public boolean corrected() {
    return !proposed.isEmpty() && !proposed.equals(value);
  }

  /** As packages and the catalogue take it; empty if a person rejected it. */
  public Optional<Tag> tag() {
    return switch (verdict) {
      case REJECTED -> Optional.empty();
      case CONFIRMED ->
          Optional.of(
              new Tag(dimension, value, Status.CONFIRMED, 1, "person:" + decidedBy, passage));
      case OPEN ->
          Optional.of(new Tag(dimension, value, Status.PROPOSED, confidence, method, passage));
    };
  }
}
