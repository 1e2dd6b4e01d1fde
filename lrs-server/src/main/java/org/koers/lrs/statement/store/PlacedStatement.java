package org.koers.lrs.statement.store;

/**
 * A statement that is to be stored.
 *
 * @param nth among those of its tenant in the group, from 1: how far behind the head it will stand
 */
record PlacedStatement(NotedStatement noted, long nth) {

  long tenantId() {
    return noted.tenantId();
  }

  IncomingStatement incoming() {
    return noted.incoming();
  }
}
