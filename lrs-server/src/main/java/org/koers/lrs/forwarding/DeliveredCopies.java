package org.koers.lrs.forwarding;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/** Where copies of statements went. */
public interface DeliveredCopies {

  /**
   * A target and what it has.
   *
   * @param deleted nothing more is sent to it, but what it got it has
   * @param delivered positions that the target said it took
   * @param possible positions that were sent to it and perhaps not kept: the answer was none, or a
   *     refusal
   */
  record Copies(
      long targetId,
      String name,
      URI url,
      boolean deleted,
      SortedSet<Long> delivered,
      SortedSet<Long> possible) {}

  /** The tenant's targets to which any of these statements went, deleted ones as well. */
  List<Copies> targetsOf(long tenantId, Collection<Long> positions);

  /**
   * Forgets what targets answered to deliveries with these statements: an answer may quote them.
   *
   * @return how many answers
   */
  int forgetAnswers(long tenantId, Collection<Long> positions);
}
