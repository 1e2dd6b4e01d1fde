package org.koers.lrs.evidence.reading.store;

import java.util.stream.Stream;
import org.koers.lrs.database.BoundSql;
import org.koers.lrs.evidence.filter.Path;
import org.koers.lrs.evidence.reading.Selection;

/** What all questions share: the statements at some positions, and whether each fits. */
final class MatchSql {

  /** What voided it may have been erased since: then it is not known when, and voided it stays. */
  private static final String VOIDED =
      " cross join lateral (select s.voided and coalesce((select min(v.position)"
          + " from lrs.statement v where v.tenant_id = s.tenant_id and v.refers_to = s.id"
          + " and v.voiding) <= ?, true) as voided) w";

  private final Selection selection;

  MatchSql(Selection selection) {
    this.selection = selection;
  }

  /**
   * The rows s (statement), n (authority), w (voided then) and, if there are paths, d (doc), up to
   * the position as of which is read. A statement that is erased at the same moment is a null row.
   *
   * @param more paths that are asked of besides those of the condition
   */
  void from(BoundSql sql, BoundSql positions, Stream<Path> more) {
    long asOf = selection.asOf().position();
    sql.add(" from (").add(positions);
    sql.add(") m left join lrs.statement s on s.tenant_id = ?", selection.tenantId());
    sql.add(" and s.position = m.position left join lrs.term n on n.id = s.authority_id");
    sql.add(VOIDED, asOf);
    Path[] paths = Stream.concat(selection.condition().paths(), more).toArray(Path[]::new);
    if (paths.length > 0) {
      sql.add(StatementJson.lateral(Stream.of(paths)));
    }
  }

  /** Nothing later than that position. */
  void where(BoundSql sql) {
    sql.add(" where m.position <= ?", selection.asOf().position());
  }

  /** True where the row is what is selected; it may be null where it is not. */
  void fits(BoundSql sql) {
    sql.add("(s.position is not null");
    switch (selection.asOf().voided()) {
      case EXCLUDE -> sql.add(" and not w.voided");
      case INCLUDE -> {}
      case ONLY -> sql.add(" and w.voided");
    }
    if (!selection.condition().isAlways()) {
      JsonPathText.Asked asked = JsonPathText.of(selection.condition());
      sql.add(
          " and jsonb_path_exists(d.doc, ?::jsonpath, ?::jsonb, true)",
          asked.path(),
          asked.variables());
    }
    sql.add(")");
  }
}
