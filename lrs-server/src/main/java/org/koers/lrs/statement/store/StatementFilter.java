package org.koers.lrs.statement.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which statements of a tenant; what is null does not matter.
 *
 * @param actorKey {@link org.koers.lrs.xapi.Ifi#key} of an actor, a member or an object
 * @param since stored later than this
 * @param until stored no later than this
 * @param authority the JSON of the only authority whose statements may be found; null is any
 */
public record StatementFilter(
    Selection selection,
    @Nullable String actorKey,
    @Nullable String verb,
    @Nullable String activity,
    @Nullable UUID registration,
    @Nullable Instant since,
    @Nullable Instant until,
    Related related,
    @Nullable String authority) {

  /**
   * How widely an actor and an activity are looked for (Communication 2.1.3).
   *
   * @param agents also in the context, the authority and a sub-statement
   * @param activities also in the context and in a sub-statement
   */
  public record Related(boolean agents, boolean activities) {
    public static final Related NEITHER = new Related(false, false);
  }

  /** What voiding and references do to the answer. */
  public enum Selection {
    /** The whole log: what is voided, and what voided it. */
    EVERYTHING,
    /** As the standard answers a query: nothing voided; what refers to a match is a match. */
    QUERY,
    /** What counts for a learner: nothing voided, nothing that voids, no references. */
    VALID
  }

  public static StatementFilter all(Selection selection) {
    return new StatementFilter(
        selection, null, null, null, null, null, null, Related.NEITHER, null);
  }

  public StatementFilter byActor(String key) {
    return new StatementFilter(
        selection, key, verb, activity, registration, since, until, related, authority);
  }

  public StatementFilter byVerb(String iri) {
    return new StatementFilter(
        selection, actorKey, iri, activity, registration, since, until, related, authority);
  }

  public StatementFilter byActivity(String iri) {
    return new StatementFilter(
        selection, actorKey, verb, iri, registration, since, until, related, authority);
  }

  public StatementFilter byRegistration(UUID id) {
    return new StatementFilter(
        selection, actorKey, verb, activity, id, since, until, related, authority);
  }

  public StatementFilter storedIn(@Nullable Instant after, @Nullable Instant upTo) {
    return new StatementFilter(
        selection, actorKey, verb, activity, registration, after, upTo, related, authority);
  }

  public StatementFilter lookingFor(Related wider) {
    return new StatementFilter(
        selection, actorKey, verb, activity, registration, since, until, wider, authority);
  }

  /** The same, of one authority's statements only. */
  public StatementFilter confinedTo(String authorityJson) {
    return new StatementFilter(
        selection, actorKey, verb, activity, registration, since, until, related, authorityJson);
  }

  /** Whether it asks for anything that a statement says, not only for when it was stored. */
  boolean asksForContent() {
    return actorKey != null || verb != null || activity != null || registration != null;
  }
}
