package org.koers.adaptive.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.koers.adaptive.play.PlayStatement;

/** Keeps decisions. */
public interface DecisionStore {

  /** A decision and the statement that says so. */
  record Keeping(KeptDecision decision, PlayStatement statement) {}

  /**
   * Keeps a decision unless the learner's last one has the same fingerprint, however many ask at
   * once.
   *
   * @param fingerprint of the decision
   * @param decision is asked for only where it is kept
   * @return the id of the learner's last decision then
   */
  Kept keep(long tenantId, String pseudonym, String fingerprint, Supplier<Keeping> decision);

  /**
   * What became of it.
   *
   * @param isNew whether it was not there before
   */
  record Kept(UUID id, boolean isNew) {}

  Optional<KeptDecision> find(long tenantId, UUID id);

  /** The learner's last one. */
  Optional<KeptDecision> last(long tenantId, String pseudonym);

  /**
   * Of a tenant, the newest first.
   *
   * @param pseudonym of one learner; empty for all
   * @param before only those before that moment
   */
  List<KeptDecision> list(long tenantId, String pseudonym, Instant before, int limit);
}
