package org.koers.adaptive.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.nextactivity.WishBook;
import org.koers.adaptive.play.PlayStatement;

/** Keeps what learners and organisations wish, and what learners object to. */
public interface WishStore extends WishBook {

  /** What a learner can wish. */
  enum Kind {
    CHOOSE,
    LATER,
    MODELS_OFF
  }

  /**
   * A wish of one learner.
   *
   * @param activityIri empty where it is about none
   * @param until null where it holds until it is taken back
   */
  record Wish(
      long tenantId,
      String pseudonym,
      Instant at,
      Kind kind,
      String activityIri,
      String title,
      @Nullable LocalDate until) {}

  /**
   * What an organisation decided.
   *
   * @param policy empty for that of the setting
   */
  record TenantPolicy(
      long tenantId, String policy, boolean modelsOff, String changedBy, Instant changedAt) {}

  /** Adds one; what held of the same kind (of a postponement, for the same activity) ends. */
  void add(Wish wish, PlayStatement said);

  /**
   * Ends those of a kind.
   *
   * @param activityIri of a postponement; empty for all of the kind
   * @return whether there was one; if not, nothing is said
   */
  boolean end(
      long tenantId,
      String pseudonym,
      Kind kind,
      String activityIri,
      Instant at,
      PlayStatement said);

  /** What holds of a learner, the oldest first. */
  List<Wish> inForce(long tenantId, String pseudonym);

  Optional<TenantPolicy> policy(long tenantId);

  void choose(TenantPolicy policy, PlayStatement said);

  void object(Objection objection, PlayStatement said);

  Optional<Objection> objection(long tenantId, UUID id);

  /** Of a tenant, those without answer first, then the newest. */
  List<Objection> objections(long tenantId, int limit);

  /** Of one learner, the newest first. */
  List<Objection> objectionsOf(long tenantId, String pseudonym);

  /**
   * Answers.
   *
   * @return whether there is such an objection
   */
  boolean answer(long tenantId, UUID id, String answer, String by, Instant at, PlayStatement said);
}
