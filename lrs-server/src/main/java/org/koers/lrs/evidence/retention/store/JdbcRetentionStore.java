package org.koers.lrs.evidence.retention.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Sql;
import org.koers.lrs.database.Sql.Values;
import org.koers.lrs.evidence.retention.About;
import org.koers.lrs.evidence.retention.RetentionRule;
import org.koers.lrs.evidence.retention.RetentionStore;

/** Rules in PostgreSQL, and what they find there. */
public record JdbcRetentionStore(Database database) implements RetentionStore {

  private static final String TERM =
      "(select id from lrs.term where tenant_id = s.tenant_id and kind = %d"
          + " and hash = sha256(convert_to(?, 'UTF8')))";
  private static final String UP_TO =
      "s.position <= coalesce((select l.position from lrs.log l where l.tenant_id = s.tenant_id"
          + " and l.stored < ? order by l.stored desc limit 1), 0)";
  private static final String YOUNGER = "s.stored >= ?";

  @Override
  public List<RetentionRule> rules(long tenantId) {
    return database.inTransaction(
        tenantId,
        connection ->
            new Sql(
                    "select id, name, kind, verb, activity, period, enabled, about, document"
                        + " from lrs.retention_rule where tenant_id = ? order by id",
                    tenantId)
                .list(connection, JdbcRetentionStore::rule));
  }

  private static RetentionRule rule(ResultSet row) throws SQLException {
    @Nullable String period = row.getString(6);
    return new RetentionRule(
        row.getLong(1),
        row.getString(2),
        RetentionRule.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        about((String[]) row.getArray(8).getArray()),
        row.getString(4),
        row.getString(5),
        row.getString(9),
        period == null ? null : Period.parse(period),
        row.getBoolean(7));
  }

  private static Set<About> about(String[] texts) {
    return Stream.of(texts)
        .map(text -> About.of(text).orElseThrow())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public long add(long tenantId, RetentionRule rule) {
    return number(
        tenantId,
        new Sql(
            "insert into lrs.retention_rule (tenant_id, name, kind, about, verb, activity,"
                + " document, period)"
                + " values (?, ?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), nullif(?, ''))"
                + " returning id",
            tenantId,
            rule.name(),
            rule.kind().text(),
            new Values("text", rule.aboutTexts()),
            orEmpty(rule.verb()),
            orEmpty(rule.activity()),
            orEmpty(rule.document()),
            orEmpty(rule.period())));
  }

  private static String orEmpty(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  @Override
  public boolean enable(long tenantId, long id, boolean enabled) {
    return change(
        tenantId,
        new Sql(
            "update lrs.retention_rule set enabled = ? where tenant_id = ? and id = ?",
            enabled,
            tenantId,
            id));
  }

  @Override
  public boolean delete(long tenantId, long id) {
    return change(
        tenantId,
        new Sql("delete from lrs.retention_rule where tenant_id = ? and id = ?", tenantId, id));
  }

  @Override
  public Removed count(Search search) {
    return new Removed(
        search.rule().ofStatements() ? statements(search) : 0,
        search.rule().ofDocuments() ? number(search.tenantId(), DocumentsSql.count(search)) : 0);
  }

  @Override
  public long removeDocuments(Search search, int limit) {
    return database.inTransaction(search.tenantId(), DocumentsSql.remove(search, limit)::update);
  }

  private long statements(Search search) {
    List<Object> parameters = new ArrayList<>();
    String where = where(search, parameters);
    return number(
        search.tenantId(),
        new Sql("select count(*) from lrs.statement s where " + where, parameters.toArray()));
  }

  @Override
  public List<Long> positions(Search search, long after, int limit) {
    List<Object> parameters = new ArrayList<>();
    String where = where(search, parameters);
    parameters.add(after);
    parameters.add(limit);
    return database.inTransaction(
        search.tenantId(),
        connection ->
            new Sql(
                    "select s.position from lrs.statement s where "
                        + where
                        + " and s.position > ? order by s.position limit ?",
                    parameters.toArray())
                .list(connection, row -> row.getLong(1)));
  }

  private static String where(Search search, List<Object> parameters) {
    parameters.add(search.tenantId());
    StringBuilder where = new StringBuilder("s.tenant_id = ?");
    where.append(purpose(search.rule(), parameters));
    cutoff(search.rule(), search.now())
        .ifPresent(
            time -> {
              where.append(" and ").append(UP_TO);
              parameters.add(time);
            });
    for (RetentionRule keep :
        search.keeping().stream().filter(RetentionRule::ofStatements).toList()) {
      where.append(" and not coalesce(true").append(purpose(keep, parameters));
      cutoff(keep, search.now())
          .ifPresent(
              time -> {
                where.append(" and ").append(YOUNGER);
                parameters.add(time);
              });
      where.append(", false)");
    }
    return where.toString();
  }

  private static Optional<Object> cutoff(RetentionRule rule, Instant now) {
    return rule.cutoff(now).map(time -> time.atOffset(ZoneOffset.UTC));
  }

  private static String purpose(RetentionRule rule, List<Object> parameters) {
    String purpose = "";
    if (rule.verb() != null) {
      purpose += " and s.verb_id = " + TERM.formatted(2);
      parameters.add(rule.verb());
    }
    if (rule.activity() != null) {
      purpose +=
          " and (s.activity_id is not distinct from "
              + TERM.formatted(3)
              + " and s.activity_id is not null or exists (select from"
              + " lrs.statement_related_activity r where r.tenant_id = s.tenant_id"
              + " and r.position = s.position and r.activity_id = "
              + TERM.formatted(3)
              + "))";
      parameters.add(rule.activity());
      parameters.add(rule.activity());
    }
    return purpose;
  }

  @Override
  public void ran(long tenantId, RetentionRule rule, Removed removed) {
    change(
        tenantId,
        new Sql(
            "insert into lrs.retention_run (tenant_id, rule_id, rule, removed, documents)"
                + " values (?, ?, ?, ?, ?)",
            tenantId,
            rule.id(),
            rule.text(),
            removed.statements(),
            removed.documents()));
  }

  @Override
  public List<Run> runs(long tenantId) {
    return database.inTransaction(
        tenantId,
        connection ->
            new Sql(
                    "select rule, at, removed, documents from lrs.retention_run where tenant_id = ?"
                        + " order by id desc limit 100",
                    tenantId)
                .list(
                    connection,
                    row ->
                        new Run(
                            row.getString(1),
                            row.getTimestamp(2).toInstant(),
                            new Removed(row.getLong(3), row.getLong(4)))));
  }

  @Override
  public List<Long> due(long tenantId) {
    return database.inTransaction(
        tenantId,
        connection ->
            new Sql(
                    "update lrs.retention_rule set last_run = now() where tenant_id = ?"
                        + " and enabled and kind = 'remove'"
                        + " and (last_run is null or last_run < now() - interval '20 hours')"
                        + " returning id",
                    tenantId)
                .list(connection, row -> row.getLong(1)));
  }

  private long number(long tenantId, Sql sql) {
    return database.inTransaction(tenantId, sql::number);
  }

  private boolean change(long tenantId, Sql sql) {
    return database.inTransaction(tenantId, sql::update) > 0;
  }
}
