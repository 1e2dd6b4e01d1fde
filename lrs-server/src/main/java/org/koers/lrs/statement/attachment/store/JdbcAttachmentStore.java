package org.koers.lrs.statement.attachment.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Tenants;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.attachment.SpooledAttachment;

/** Files in the database, in chunks, so that none is ever whole in memory. */
public record JdbcAttachmentStore(Database database) implements AttachmentStore {

  private static final int CHUNK = 256 * 1024;

  /** Sending again puts off the sweeping of what no statement names yet. */
  private static final String KEEP =
      """
      insert into lrs.attachment (tenant_id, sha2, length) values (?, ?, ?)
      on conflict (tenant_id, sha2) do update set sent = now()
      returning xmax = 0
      """;

  private static final String CHUNKS =
      "insert into lrs.attachment_chunk (tenant_id, sha2, number, bytes) values (?, ?, ?, ?)";
  private static final String PRESENT =
      "select sha2 from lrs.attachment where tenant_id = ? and sha2 = any (?)";
  private static final String READ =
      "select bytes from lrs.attachment_chunk where tenant_id = ? and sha2 = ? and number = ?";
  private static final String DISCARD =
      """
      delete from lrs.attachment a
      where a.tenant_id = ? and a.sha2 = any (?) and a.sent < ? and not exists (
        select from lrs.statement_attachment s where s.tenant_id = a.tenant_id and s.sha2 = a.sha2)
      """;
  private static final String SWEEP =
      """
      delete from lrs.attachment a
      where a.sent < now() - interval '1 day' and not exists (
        select from lrs.statement_attachment s where s.tenant_id = a.tenant_id and s.sha2 = a.sha2)
      """;

  @Override
  public void keep(long tenantId, SpooledAttachment attachment) {
    database.inTransaction(
        tenantId,
        connection -> {
          if (isNew(connection, tenantId, attachment)) {
            write(connection, tenantId, attachment);
          }
          return attachment;
        });
  }

  @Override
  public Set<String> present(long tenantId, Collection<String> sha2s) {
    return database.inTransaction(
        tenantId,
        connection -> {
          Set<String> found = new HashSet<>();
          try (PreparedStatement select = connection.prepareStatement(PRESENT)) {
            select.setLong(1, tenantId);
            select.setArray(2, connection.createArrayOf("text", sha2s.toArray()));
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(row.getString(1));
              }
            }
          }
          return found;
        });
  }

  @Override
  public void copy(long tenantId, String sha2, OutputStream to) throws IOException {
    byte[] chunk = chunk(tenantId, sha2, 0);
    for (int number = 1; chunk.length > 0; number++) {
      to.write(chunk);
      chunk = chunk(tenantId, sha2, number);
    }
  }

  @Override
  public void discard(long tenantId, Collection<String> sha2s, Instant sentBefore) {
    database.inTransaction(
        tenantId,
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(DISCARD)) {
            delete.setLong(1, tenantId);
            delete.setArray(2, connection.createArrayOf("text", sha2s.toArray()));
            delete.setObject(3, sentBefore.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
          }
        });
  }

  /** Removes what no statement names a day after it was sent; how many. */
  public int sweep() {
    return database.inTransaction(
        new Tenants(database).all(),
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(SWEEP)) {
            return delete.executeUpdate();
          }
        });
  }

  /** Empty beyond the last. */
  private byte[] chunk(long tenantId, String sha2, int number) {
    return database.inTransaction(
        tenantId,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setLong(1, tenantId);
            select.setString(2, sha2);
            select.setInt(3, number);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? row.getBytes(1) : new byte[0];
            }
          }
        });
  }

  private static boolean isNew(Connection connection, long tenantId, SpooledAttachment attachment)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setLong(1, tenantId);
      insert.setString(2, attachment.sha2());
      insert.setLong(3, Files.size(attachment.file()));
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static void write(Connection connection, long tenantId, SpooledAttachment attachment)
      throws SQLException {
    try (InputStream in = Files.newInputStream(attachment.file());
        PreparedStatement insert = connection.prepareStatement(CHUNKS)) {
      byte[] chunk = in.readNBytes(CHUNK);
      for (int number = 0; chunk.length > 0; number++) {
        insert.setLong(1, tenantId);
        insert.setString(2, attachment.sha2());
        insert.setInt(3, number);
        insert.setBytes(4, chunk);
        insert.executeUpdate();
        chunk = in.readNBytes(CHUNK);
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
