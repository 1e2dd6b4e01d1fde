package org.koers.lrs.statement.query;

import java.util.UUID;

/** What a GET asks for. */
sealed interface StatementQuery {

  /** One statement, which must or must not be voided. */
  record One(UUID id, boolean voided, Form form) implements StatementQuery {}

  /** All that pass a filter, a page at a time. */
  record Page(Cursor cursor) implements StatementQuery {}
}
