package org.koers.lrs.evidence.retention;

import java.time.Instant;
import java.util.List;

/** The rules, and what they find. */
public interface RetentionStore {

  /** What a rule removed. */
  record Run(String rule, Instant when, long removed) {}

  /** Which statements: those that a rule removes and no other one protects. */
  record Search(long tenantId, RetentionRule rule, List<RetentionRule> keeping, Instant now) {
    public Search {
      keeping = List.copyOf(keeping);
    }
  }

  List<RetentionRule> rules(long tenantId);

  /** Adds it, not enabled; its id. */
  long add(long tenantId, RetentionRule rule);

  boolean enable(long tenantId, long id, boolean enabled);

  boolean delete(long tenantId, long id);

  long count(Search search);

  List<Long> positions(Search search, long after, int limit);

  void ran(long tenantId, RetentionRule rule, long removed);

  List<Run> runs(long tenantId);

  /** The enabled rules that have not been run for most of a day; each is given to one node only. */
  List<Long> due(long tenantId);
}
