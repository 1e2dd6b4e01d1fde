package org.koers.adaptive.observe;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.koers.adaptive.catalogue.Level;

/**
 * The statement that a signal rests on, and what it is about.
 *
 * @param competencies IRIs of what it says something about; empty if only that the activity was
 *     done
 * @param activity the course
 * @param part IRI of the SCO, or of the course itself where it has no parts
 * @param attempt the registration; without one, the activity and the day
 * @param level that the statement names, else of the activity; basic where nobody has said
 */
public record Basis(
    UUID statementId,
    Instant timestamp,
    long position,
    Set<String> competencies,
    ActivityName activity,
    String part,
    String attempt,
    Level level) {

  /** The order in which a learner's statements count: when it happened, then the log. */
  public static final Comparator<Basis> ORDER =
      Comparator.comparing(Basis::timestamp)
          .thenComparingLong(Basis::position)
          .thenComparing(Basis::statementId);

  public Basis {
    competencies = Set.copyOf(competencies);
  }
}
