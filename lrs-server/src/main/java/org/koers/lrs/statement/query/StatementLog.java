package org.koers.lrs.statement.query;

import java.util.List;
import org.koers.lrs.statement.store.Revision;
import org.koers.lrs.xapi.Actor;

/** The committed statements of a tenant in the order in which they were stored. */
public interface StatementLog {

  /**
   * What follows that position, at most {@code limit} of it, fewer when they are large: an empty
   * list is the end, a short one need not be. Everything that was stored, also what is voided by
   * now and what voided it.
   */
  List<LoggedStatement> after(long tenantId, long position, int limit);

  /**
   * The statements that this actor, or a group with this member, did or was the object of; without
   * the voided ones and those that void. Ends as {@link #after} does.
   */
  List<LoggedStatement> ofActor(long tenantId, Actor actor, long afterPosition, int limit);

  /** The position of the last committed statement; 0 if there is none. */
  long head(long tenantId);

  /** As it is now; the same as before means that no statement was voided or erased meanwhile. */
  Revision revision(long tenantId);
}
