package org.koers.lrs.exchange.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Sql;
import org.koers.lrs.exchange.Exchange;
import org.koers.lrs.exchange.ExchangeAdministration;
import org.koers.lrs.exchange.ExchangeRules;
import org.koers.lrs.exchange.ExchangeSource;
import org.koers.lrs.exchange.ExchangeTerms;
import org.koers.lrs.exchange.ListedExchange;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * Exchange addresses in PostgreSQL. The application finds one by its whole key, before a tenant is
 * known; the owner, which the command line is, makes and changes them.
 */
public record JdbcExchanges(Database database) implements ExchangeSource, ExchangeAdministration {

  private static final int KEY_BYTES = 12;
  private static final String TERMS = "name, origins, home_pages, unverified, expires";

  @Override
  public Optional<Exchange> byKey(String key) {
    return database
        .bare(
            connection ->
                new Sql("select * from lrs.exchange_of(?)", key)
                    .list(
                        connection,
                        row ->
                            new Exchange(
                                new Tenant(row.getLong("tenant_id"), row.getString("tenant")),
                                row.getString("key"),
                                terms(row))))
        .stream()
        .findFirst();
  }

  @Override
  public List<ListedExchange> list(Tenant tenant) {
    return database.inTransaction(
        tenant.id(),
        connection ->
            new Sql(
                    "select key, created, disabled, "
                        + TERMS
                        + " from lrs.exchange where tenant_id = ? order by created, key",
                    tenant.id())
                .list(
                    connection,
                    row ->
                        new ListedExchange(
                            row.getString("key"),
                            terms(row),
                            row.getTimestamp("created").toInstant(),
                            Optional.ofNullable(row.getTimestamp("disabled"))
                                .map(java.sql.Timestamp::toInstant))));
  }

  @Override
  public String create(Tenant tenant, ExchangeTerms terms, String who) {
    ExchangeRules.require(terms, Instant.now());
    byte[] random = new byte[KEY_BYTES];
    RandomGenerator.of("SecureRandom").nextBytes(random);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    changed(
        tenant,
        new AccessEntry(tenant.id(), who, "exchange.created", key),
        new Sql(
            "insert into lrs.exchange (tenant_id, key, " + TERMS + ") values (?, ?, ?, ?, ?, ?, ?)",
            tenant.id(),
            key,
            terms.name(),
            Origin.format(terms.origins()),
            joined(terms.homePages()),
            terms.unverified(),
            terms.expires().atOffset(ZoneOffset.UTC)));
    return key;
  }

  @Override
  public void change(Tenant tenant, String key, ExchangeTerms terms, String who) {
    ExchangeRules.require(terms, Instant.now());
    changed(
        tenant,
        new AccessEntry(tenant.id(), who, "exchange.changed", key),
        new Sql(
            "update lrs.exchange set ("
                + TERMS
                + ") = (?, ?, ?, ?, ?) where tenant_id = ? and key = ?",
            terms.name(),
            Origin.format(terms.origins()),
            joined(terms.homePages()),
            terms.unverified(),
            terms.expires().atOffset(ZoneOffset.UTC),
            tenant.id(),
            key));
  }

  @Override
  public void disable(Tenant tenant, String key, String who) {
    changed(
        tenant,
        new AccessEntry(tenant.id(), who, "exchange.disabled", key),
        new Sql(
            "update lrs.exchange set disabled = coalesce(disabled, now())"
                + " where tenant_id = ? and key = ?",
            tenant.id(),
            key));
  }

  @Override
  public void enable(Tenant tenant, String key, String who) {
    changed(
        tenant,
        new AccessEntry(tenant.id(), who, "exchange.enabled", key),
        new Sql(
            "update lrs.exchange set disabled = null where tenant_id = ? and key = ?",
            tenant.id(),
            key));
  }

  private void changed(Tenant tenant, AccessEntry entry, Sql change) {
    boolean done =
        database.inTransaction(
            tenant.id(), (Connection connection) -> logged(connection, entry, change));
    if (!done) {
      throw new LrsProblem(
          ProblemCode.EXCHANGE_UNKNOWN,
          "The tenant %s has no exchange address %s. The option --list names every one."
              .formatted(tenant.name(), entry.about()));
    }
  }

  private static boolean logged(Connection connection, AccessEntry entry, Sql change)
      throws SQLException {
    boolean done = change.update(connection) > 0;
    if (done) {
      JdbcAccessLog.write(connection, entry);
    }
    return done;
  }

  private static ExchangeTerms terms(ResultSet row) throws SQLException {
    return new ExchangeTerms(
        row.getString("name"),
        Origin.parse(row.getString("origins")),
        split(row.getString("home_pages")),
        row.getBoolean("unverified"),
        row.getTimestamp("expires").toInstant());
  }

  /** An IRI has no blank. */
  private static String joined(Set<String> iris) {
    return String.join(" ", iris.stream().sorted().toList());
  }

  private static Set<String> split(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
  }
}
