package org.koers.lrs.statement.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Erases statements for good: body, salt and links go, the log keeps their entries and gets one
 * that says which went and why. Only the database itself can do this, in functions that belong to
 * its owner; they are called here.
 */
public interface StatementEraser {

  /** How many statements one call should be asked to erase: the head of the log is held so long. */
  int AT_ONCE = 500;

  /**
   * What was erased, and what may be left of it.
   *
   * @param positions of the statements that were there
   * @param terms the numbers of the agents, activities and verbs that they named
   * @param files the SHA-2 of their attachments
   */
  record Erased(List<Long> positions, Set<Long> terms, Set<String> files) {
    public Erased {
      positions = List.copyOf(positions);
      terms = Set.copyOf(terms);
      files = Set.copyOf(files);
    }
  }

  /**
   * Erases what stands at these positions, all or nothing; what is not there is passed over.
   *
   * @param why a JSON object for the log; it must not say of whom
   */
  Erased erase(long tenantId, Collection<Long> positions, String why);

  /**
   * Forgets what was learned from statements, on every node.
   *
   * @param names of the agents with these numbers
   * @param definitions of the activities with these numbers
   * @param terms those of them that no statement uses any more
   * @param authorities are replaced by one that is nobody
   */
  record Forgotten(
      Collection<Long> names,
      Collection<Long> definitions,
      Collection<Long> terms,
      Collection<Long> authorities) {}

  /** How many terms were forgotten as such. */
  long forget(long tenantId, Forgotten what);
}
