package org.koers.lrs.migration.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.migration.run.Checkpoint;
import org.koers.lrs.migration.run.Counts;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.Original;
import org.koers.lrs.migration.run.Refusal;
import org.koers.lrs.migration.run.RunJournal.Entry;

/**
 * Writes one entry of the books in a transaction that is open. Which statements the run itself
 * stored is told by their authority, so it is known also of those it stored just before it was
 * killed.
 */
final class EntryRows {

  private static final String AUTHORITY =
      """
      insert into lrs.original_authority (tenant_id, hash, text)
      select ?, u.* from unnest(?::bytea[], ?::text[]) as u (hash, text)
      on conflict do nothing
      """;
  private static final String PROVENANCE =
      """
      with written as (
        insert into lrs.provenance (tenant_id, position, run_id, stored_by_run, original_stored,
          original_authority, original_version, original_voided)
        select s.tenant_id, s.position, ?, n.text = ?, u.stored, u.authority, u.version, u.voided
        from unnest(?::uuid[], ?::text[], ?::bytea[], ?::text[], ?::boolean[])
          as u (id, stored, authority, version, voided)
        join lrs.statement s on s.tenant_id = ? and s.id = u.id
        join lrs.term n on n.id = s.authority_id and n.tenant_id = s.tenant_id
        order by s.position
        on conflict do nothing
        returning stored_by_run)
      select count(*) filter (where stored_by_run), count(*) filter (where not stored_by_run)
      from written
      """;
  private static final String REFUSAL =
      """
      insert into lrs.migration_refusal
        (tenant_id, run_id, hash, place, statement_id, code, finding, body)
      select ?, ?, u.* from unnest(?::bytea[], ?::text[], ?::uuid[], ?::text[], ?::text[],
        ?::bytea[]) as u
      on conflict do nothing
      """;
  private static final String RUN =
      """
      update lrs.migration_run set state = 'running', message = '', updated = now(),
        stored = stored + ?, already_there = already_there + ?, refused = refused + ?,
        repeated = repeated + ?,
        source_order = ?, source_floor = ?, source_top = ?, source_reached = ?, line = ?
      where tenant_id = ? and id = ?
      """;

  private final Connection connection;
  private final MigrationRun run;
  private final String authority;

  EntryRows(Connection connection, MigrationRun run, String authority) {
    this.connection = connection;
    this.run = run;
    this.authority = authority;
  }

  Counts write(Entry entry) throws SQLException {
    List<Map.Entry<UUID, Original>> accepted = List.copyOf(entry.accepted().entrySet());
    insertAuthorities(
        accepted.stream()
            .map(e -> e.getValue().authority())
            .filter(Objects::nonNull)
            .distinct()
            .toList());
    Counts met = insertProvenance(accepted);
    long refused = insertRefusals(entry.refused());
    long known = met.stored() + met.alreadyThere() + refused;
    long repeated = entry.deliveries() + entry.refused().size() - known;
    Counts counts = new Counts(met.stored(), met.alreadyThere(), refused, repeated);
    update(counts, entry.after());
    return counts;
  }

  private void insertAuthorities(List<String> texts) throws SQLException {
    if (texts.isEmpty()) {
      return;
    }
    try (PreparedStatement sql = connection.prepareStatement(AUTHORITY)) {
      sql.setLong(1, run.tenant().id());
      sql.setArray(2, bytes(texts.stream().map(EntryRows::hash).toArray(byte[][]::new)));
      sql.setArray(3, connection.createArrayOf("text", texts.toArray()));
      sql.executeUpdate();
    }
  }

  private Counts insertProvenance(List<Map.Entry<UUID, Original>> accepted) throws SQLException {
    if (accepted.isEmpty()) {
      return Counts.NONE;
    }
    List<Original> originals = accepted.stream().map(Map.Entry::getValue).toList();
    try (PreparedStatement sql = connection.prepareStatement(PROVENANCE)) {
      sql.setLong(1, run.id());
      sql.setString(2, authority);
      sql.setArray(3, array("uuid", accepted.stream().map(Map.Entry::getKey).toArray()));
      sql.setArray(4, array("text", originals.stream().map(o -> kept(o.stored())).toArray()));
      sql.setArray(5, bytes(originals.stream().map(EntryRows::hash).toArray(byte[][]::new)));
      sql.setArray(6, array("text", originals.stream().map(o -> kept(o.version())).toArray()));
      sql.setArray(7, array("boolean", originals.stream().map(Original::voided).toArray()));
      sql.setLong(8, run.tenant().id());
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return new Counts(row.getLong(1), row.getLong(2), 0, 0);
      }
    }
  }

  private long insertRefusals(List<Refusal> refused) throws SQLException {
    if (refused.isEmpty()) {
      return 0;
    }
    try (PreparedStatement sql = connection.prepareStatement(REFUSAL)) {
      sql.setLong(1, run.tenant().id());
      sql.setLong(2, run.id());
      sql.setArray(3, bytes(refused.stream().map(EntryRows::hash).toArray(byte[][]::new)));
      sql.setArray(4, array("text", refused.stream().map(r -> kept(r.place())).toArray()));
      sql.setArray(5, array("uuid", refused.stream().map(Refusal::id).toArray()));
      sql.setArray(6, array("text", refused.stream().map(Refusal::code).toArray()));
      sql.setArray(7, array("text", refused.stream().map(r -> kept(r.finding())).toArray()));
      sql.setArray(8, bytes(refused.stream().map(Refusal::body).toArray(byte[][]::new)));
      return sql.executeUpdate();
    }
  }

  private void update(Counts counts, Checkpoint after) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(RUN)) {
      sql.setLong(1, counts.stored());
      sql.setLong(2, counts.alreadyThere());
      sql.setLong(3, counts.refused());
      sql.setLong(4, counts.repeated());
      sql.setString(5, after.order().name());
      sql.setTimestamp(6, timestamp(after.floor()));
      sql.setTimestamp(7, timestamp(after.top()));
      sql.setTimestamp(8, timestamp(after.reached()));
      sql.setLong(9, after.line());
      sql.setLong(10, run.tenant().id());
      sql.setLong(11, run.id());
      sql.executeUpdate();
    }
  }

  private java.sql.Array array(String type, @Nullable Object[] values) throws SQLException {
    return connection.createArrayOf(type, values);
  }

  private java.sql.Array bytes(byte[] @Nullable [] values) throws SQLException {
    return connection.createArrayOf("bytea", values);
  }

  /** The database keeps neither NUL nor half a surrogate pair in a text. */
  private static @Nullable String kept(@Nullable String text) {
    return text == null ? null : new String(text.getBytes(UTF_8), UTF_8).replace('\0', '?');
  }

  private static byte @Nullable [] hash(Original original) {
    return original.authority() == null ? null : hash(original.authority());
  }

  /** The same text on another line is another refusal. */
  private static byte[] hash(Refusal refusal) {
    MessageDigest digest = sha256();
    digest.update(refusal.place().getBytes(UTF_8));
    return digest.digest(refusal.body());
  }

  private static byte[] hash(String text) {
    return sha256().digest(text.getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant time) {
    return time == null ? null : Timestamp.from(time);
  }
}
