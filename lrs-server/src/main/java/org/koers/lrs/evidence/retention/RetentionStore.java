package org.koers.lrs.evidence.retention;

import java.time.Instant;
import java.util.List;

/** The rules, and what they find. */
public interface RetentionStore {

  /** How much a rule removes. */
  record Removed(long statements, long documents) {}

  /** What a rule removed. */
  record Run(String rule, Instant when, Removed removed) {}

  /** Which statements and documents: those that a rule removes and no other one protects. */
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

  /** How many a run would remove now. */
  Removed count(Search search);

  /** Of statements. */
  List<Long> positions(Search search, long after, int limit);

  /** Removes so many documents at most; how many. */
  long removeDocuments(Search search, int limit);

  void ran(long tenantId, RetentionRule rule, Removed removed);

  List<Run> runs(long tenantId);

  /** The enabled rules that have not been run for most of a day; each is given to one node only. */
  List<Long> due(long tenantId);
}
