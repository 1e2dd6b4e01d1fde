package org.koers.lrs.evidence.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long statements and documents of one purpose are kept. The purpose of statements is a verb,
 * an activity, or both; that of documents an activity, an id, or both.
 *
 * @param about statements, kinds of documents, or both
 * @param activity the object, or anywhere among the activities of the context; of a document its
 *     own
 * @param document the stateId or profileId
 * @param period counted from when a statement was stored or a document last updated; null keeps for
 *     good
 * @param enabled whether it is run once a day; what a rule of kind KEEP protects, it protects
 *     always
 */
public record RetentionRule(
    long id,
    String name,
    Kind kind,
    Set<About> about,
    @Nullable String verb,
    @Nullable String activity,
    @Nullable String document,
    @Nullable Period period,
    boolean enabled) {

  public RetentionRule {
    about = Set.copyOf(about);
  }

  /** Whether it is about documents. */
  public boolean ofDocuments() {
    return about.stream().anyMatch(About::isDocument);
  }

  /** Whether it is about statements. */
  public boolean ofStatements() {
    return about.contains(About.STATEMENTS);
  }

  /** In the order of the kinds. */
  public List<String> aboutTexts() {
    return EnumSet.copyOf(about).stream().map(About::text).toList();
  }

  /** What a rule does. */
  public enum Kind {
    /** Takes away what is older than the period. */
    REMOVE,
    /** Protects what is younger than the period, whatever other rules say. */
    KEEP;

    /** As it is written in the database and in requests. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was stored before this time is older than the period. */
  public Optional<Instant> cutoff(Instant now) {
    return Optional.ofNullable(period)
        .map(length -> now.atZone(ZoneOffset.UTC).minus(length).toInstant());
  }

  /** In one line, for the log. */
  public String text() {
    String documents =
        ofDocuments() ? " about=%s document=%s".formatted(aboutTexts(), document) : "";
    return "%s: %s verb=%s activity=%s period=%s%s"
        .formatted(name, kind.text(), verb, activity, period, documents);
  }
}
