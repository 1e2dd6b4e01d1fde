package org.koers.adaptive.play;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.learner.Learner;

/** Attempts with what their SCOs committed. */
public interface Attempts {

  /** A new registration. */
  Attempt begin(Learner learner, CatalogueEntry entry, Instant now);

  /** Of this learner, newest first. */
  List<Attempt> of(Learner learner);

  /** That one, if it is this learner's. */
  Optional<Attempt> byRegistration(Learner learner, UUID registration);

  /** Of every SCO that has been opened, by its identifier. */
  Map<String, ScoState> states(Attempt attempt);

  /** Lets the holder of this label and token play the attempt until then. */
  void grant(Attempt attempt, Access access);

  /** Whose label this is, if it is still good. */
  Optional<GrantedAccess> granted(String label, Instant now);

  /**
   * Changes the state of one SCO and puts the statements on the waiting list, all in one
   * transaction and one commit after the other within the attempt. Durable when it returns.
   *
   * @param commit from the state before to what comes of it
   * @return the states of all SCOs afterwards
   */
  Map<String, ScoState> commit(
      Attempt attempt, String sco, Function<ScoState, CommitRules.Outcome> commit);

  /** Marks it finished; a second time changes nothing. */
  void finish(Attempt attempt, Instant now);
}
