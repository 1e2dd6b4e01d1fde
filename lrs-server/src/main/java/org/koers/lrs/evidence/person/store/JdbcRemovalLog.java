package org.koers.lrs.evidence.person.store;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Sql;
import org.koers.lrs.evidence.person.Person;
import org.koers.lrs.evidence.person.RemovalLog;

/** Removals in PostgreSQL. */
public record JdbcRemovalLog(Database database) implements RemovalLog {

  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void begin(long tenantId, UUID id, Person person) {
    byte[] salt = new byte[32];
    RANDOM.nextBytes(salt);
    database.inTransaction(
        tenantId,
        connection ->
            new Sql(
                    "insert into lrs.removal (tenant_id, id, state, person_salt, person_hash, report)"
                        + " values (?, ?, 'running', ?, ?, '{}')",
                    tenantId,
                    id,
                    salt,
                    person.hash(salt))
                .update(connection));
  }

  @Override
  public void write(long tenantId, UUID id, State state, String report) {
    database.inTransaction(
        tenantId,
        connection ->
            new Sql(
                    "update lrs.removal set state = ?, report = ?, ended = case when ?"
                        + " then clock_timestamp() end where tenant_id = ? and id = ?",
                    state.text(),
                    report,
                    state != State.RUNNING,
                    tenantId,
                    id)
                .update(connection));
  }

  @Override
  public Optional<Entry> find(long tenantId, UUID id) {
    return database.inTransaction(
        tenantId,
        connection ->
            new Sql(
                    "select started, state, report from lrs.removal where tenant_id = ? and id = ?",
                    tenantId,
                    id)
                    .list(
                        connection,
                        row ->
                            new Entry(
                                id,
                                row.getTimestamp(1).toInstant(),
                                State.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                                row.getString(3)))
                    .stream()
                    .findFirst());
  }
}
