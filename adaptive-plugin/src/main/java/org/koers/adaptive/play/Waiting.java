package org.koers.adaptive.play;

import java.util.List;
import java.util.UUID;

/** Statements that the record store does not have yet. */
public interface Waiting {

  /** Those of one learner, oldest first. */
  List<PlayStatement> of(long tenantId, String pseudonym, int limit);

  /** How many of one learner there are. */
  long count(long tenantId, String pseudonym);

  /** Learners who have some. */
  List<Sender> senders();

  /**
   * One more, written with what it comes from; what has this id already stays as it is.
   *
   * @param pseudonym whose it is
   */
  void add(long tenantId, String pseudonym, PlayStatement statement);

  void delivered(long tenantId, List<UUID> ids);

  /** The record store would not have it; it is kept and not tried again. */
  void refused(long tenantId, UUID id, String why);

  /** Whose statements wait. */
  record Sender(long tenantId, String pseudonym) {}
}
