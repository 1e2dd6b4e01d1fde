package org.koers.lrs.evidence.retention.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.database.Sql;
import org.koers.lrs.database.Sql.Values;
import org.koers.lrs.evidence.retention.About;
import org.koers.lrs.evidence.retention.RetentionRule;
import org.koers.lrs.evidence.retention.RetentionStore.Search;

/** Finds the documents that a rule removes and no other one protects, by their last update. */
final class DocumentsSql {

  private DocumentsSql() {}

  static Sql count(Search search) {
    List<Object> parameters = new ArrayList<>();
    String where = where(search, parameters);
    return new Sql("select count(*) from lrs.document d where " + where, parameters.toArray());
  }

  /** A document that is updated meanwhile is another row by then, and stays. */
  static Sql remove(Search search, int limit) {
    List<Object> parameters = new ArrayList<>();
    String where = where(search, parameters);
    parameters.add(limit);
    return new Sql(
        "delete from lrs.document where ctid = any (array(select d.ctid from lrs.document d where "
            + where
            + " limit ?))",
        parameters.toArray());
  }

  private static String where(Search search, List<Object> parameters) {
    parameters.add(search.tenantId());
    StringBuilder where = new StringBuilder("d.tenant_id = ?");
    where.append(rule(search, search.rule(), "<", parameters));
    for (RetentionRule keep : search.keeping()) {
      where.append(" and not (true").append(rule(search, keep, ">=", parameters)).append(")");
    }
    return where.toString();
  }

  private static String rule(
      Search search, RetentionRule rule, String age, List<Object> parameters) {
    StringBuilder sql = new StringBuilder(" and d.kind = any (?)");
    parameters.add(
        new Values(
            "int", rule.about().stream().filter(About::isDocument).map(About::document).toList()));
    if (rule.activity() != null) {
      sql.append(" and d.activity = ?");
      parameters.add(rule.activity());
    }
    if (rule.document() != null) {
      sql.append(" and d.name = ?");
      parameters.add(rule.document());
    }
    rule.cutoff(search.now())
        .ifPresent(
            time -> {
              sql.append(" and d.updated ").append(age).append(" ?");
              parameters.add(time.atOffset(ZoneOffset.UTC));
            });
    return sql.toString();
  }
}
