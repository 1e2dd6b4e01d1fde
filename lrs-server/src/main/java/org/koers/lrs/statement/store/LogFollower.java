package org.koers.lrs.statement.store;

/** Someone in this node who wants to know when a log has grown; must return at once. */
public interface LogFollower {

  /** Statements of this tenant are stored, durably. */
  void grown(long tenantId);
}
