package org.koers.lrs.forwarding;

import java.util.List;
import java.util.Optional;

/** Keeps the targets of tenants. A deleted target is none any more, except for its copies. */
public interface Targets {

  /** Empty if another target of the tenant has the name. */
  Optional<Target> add(long tenantId, NewTarget target);

  /** By name. */
  List<TargetStatus> all(long tenantId);

  Optional<TargetStatus> find(long tenantId, long id);

  /**
   * Replaces what was decided, from the next request to the target on.
   *
   * @return false if another target has the name
   */
  boolean change(Target changed);

  /** Nothing is sent while it is paused; a target that goes on is tried at once. */
  void pause(Target target, boolean paused);

  /** Ends all sending and forgets the credential; deliveries stay as a list of copies. */
  void delete(Target target);

  /** In log order, after that position. */
  List<DeadLetter> deadLetters(Target target, long afterPosition, int limit);

  /** Sends one again, which waits like any other then; false if there is no such dead letter. */
  boolean replay(Target target, long position);

  /** Sends all again; how many. */
  int replayAll(Target target);
}
