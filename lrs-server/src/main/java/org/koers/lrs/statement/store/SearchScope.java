package org.koers.lrs.statement.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.BoundSql;

/**
 * What holds for every statement that a search may find, whatever it asks for.
 *
 * @param confinedTo the only authority whose statements may be found; null for any
 */
record SearchScope(long tenantId, StatementFilter filter, Slice slice, @Nullable Long confinedTo) {

  /** The direction of the slice. */
  String order() {
    return slice.ascending() ? "asc" : "desc";
  }

  /** That the statement under that alias is by the authority, if only one's may be found. */
  BoundSql confined(String alias) {
    return confinedTo == null
        ? new BoundSql()
        : new BoundSql().add(" and " + alias + ".authority_id = ?", confinedTo);
  }

  /** That the statement under the alias s may be seen. */
  String visible() {
    return switch (filter.selection()) {
      case EVERYTHING -> "";
      case QUERY -> " and not s.voided";
      case VALID -> " and not s.voided and not s.voiding";
    };
  }

  /** That the position of the row under that alias is within the slice and the times. */
  BoundSql bounds(String alias) {
    BoundSql sql = new BoundSql();
    String position = " and " + alias + ".position ";
    if (slice.ascending()) {
      sql.add(position + "> ?", slice.beyond());
    } else if (slice.beyond() > 0) {
      sql.add(position + "< ?", slice.beyond());
    }
    if (filter.since() != null) {
      timeBound(sql, position + "> ", filter.since());
    }
    if (filter.until() != null) {
      timeBound(sql, position + "<= ", filter.until());
    }
    return sql;
  }

  /** Time rises with the position, so a time is a position: found once, in an index. */
  private void timeBound(BoundSql sql, String comparison, Instant time) {
    sql.add(comparison + "coalesce((select position from lrs.log where tenant_id = ?", tenantId);
    sql.add(" and stored <= ? order by stored desc limit 1), 0)", time);
  }
}
