package org.koers.adaptive.play;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.learner.Learner;

/** Attempts with what their SCOs committed. */
public interface Attempts {

  /**
   * The learner's unfinished registration on this edition, or a new one; the same for all who ask
   * at the same time.
   */
  Attempt open(Learner learner, CatalogueEntry entry, Instant now);

  /** Of this learner, newest first. */
  List<Attempt> of(Learner learner);

  /** That one, if it is this learner's. */
  Optional<Attempt> byRegistration(Learner learner, UUID registration);

  /** Of every SCO that has been opened, by its identifier. */
  Map<String, ScoState> states(Attempt attempt);

  /**
   * Gives out the next session number of a SCO.
   *
   * @return its state, with that number as the one launched last
   */
  ScoState launch(Attempt attempt, String sco);

  /** Lets the holder of this label and token play the attempt until then; forgets the expired. */
  void grant(Attempt attempt, Access access, Instant now);

  /** Whose label this is, if it is still good. */
  Optional<GrantedAccess> granted(String label, Instant now);

  /**
   * Changes the state of one SCO, puts the statements on the waiting list and marks the attempt
   * finished if it is, all in one transaction and one commit after the other within the attempt.
   * Durable when it returns.
   *
   * <p>What is refused changes nothing.
   */
  Committed commit(Attempt attempt, String sco, Instant now, Change change);

  /** What a commit does, decided while nothing else changes the attempt. */
  interface Change {

    /** From the state of the SCO before. */
    CommitRules.Outcome of(ScoState before);

    /** Whether the attempt is over with these states of its SCOs. */
    boolean finishes(Map<String, ScoState> after);
  }
}
