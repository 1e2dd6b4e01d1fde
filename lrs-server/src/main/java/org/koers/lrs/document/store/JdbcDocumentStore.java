package org.koers.lrs.document.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.Database;
import org.koers.lrs.document.Document;
import org.koers.lrs.document.DocumentShelf;
import org.koers.lrs.document.DocumentStore;

/**
 * Documents in PostgreSQL, in plain JDBC. A change holds an advisory lock on the name of the
 * document, so that also two who make the same new one take turns: a row that is not there yet
 * cannot be locked.
 */
public record JdbcDocumentStore(Database database) implements DocumentStore {

  private static final UUID NO_REGISTRATION = new UUID(0, 0);

  private static final String SHELF = " tenant_id = ? and kind = ? and subject = ?";
  private static final String ONE = SHELF + " and registration = ? and name_hash = ?";
  private static final String LOCK = "select pg_advisory_xact_lock(?)";
  private static final String FIND =
      "select content, content_type, etag, updated from lrs.document where" + ONE;
  private static final String REMOVE = "delete from lrs.document where" + ONE;
  private static final String WRITE =
      """
      insert into lrs.document (tenant_id, kind, subject, registration, name_hash, activity,
        agent_key, name, content_type, content, etag, updated)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())
      on conflict (tenant_id, kind, subject, registration, name_hash) do update
        set content_type = excluded.content_type, content = excluded.content,
            etag = excluded.etag, updated = excluded.updated
      """;

  @Override
  public Optional<Document> find(DocumentShelf shelf, String id) {
    return database.inTransaction(shelf.tenantId(), connection -> find(connection, shelf, id));
  }

  @Override
  public List<String> ids(DocumentShelf shelf, @Nullable Instant since) {
    String sql =
        "select name from lrs.document where"
            + SHELF
            + (shelf.registration().isPresent() ? " and registration = ?" : "")
            + (since == null ? "" : " and updated > ?")
            + " order by name";
    return database.inTransaction(
        shelf.tenantId(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            int next = bindShelf(select, shelf);
            if (shelf.registration().isPresent()) {
              select.setObject(next++, shelf.registration().get());
            }
            if (since != null) {
              select.setObject(next, since.atOffset(ZoneOffset.UTC));
            }
            return names(select);
          }
        });
  }

  @Override
  public void change(DocumentShelf shelf, String id, UnaryOperator<Optional<Document>> change) {
    database.inTransaction(
        shelf.tenantId(),
        connection -> {
          lock(connection, shelf, id);
          Optional<Document> present = find(connection, shelf, id);
          Optional<Document> after = change.apply(present);
          if (after.isPresent()) {
            write(connection, shelf, id, after.get());
          } else if (present.isPresent()) {
            remove(connection, shelf, id);
          }
          return after;
        });
  }

  @Override
  public void clear(DocumentShelf shelf) {
    String sql =
        "delete from lrs.document where"
            + SHELF
            + (shelf.registration().isPresent() ? " and registration = ?" : "");
    database.inTransaction(
        shelf.tenantId(),
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(sql)) {
            int next = bindShelf(delete, shelf);
            if (shelf.registration().isPresent()) {
              delete.setObject(next, shelf.registration().get());
            }
            return delete.executeUpdate();
          }
        });
  }

  private static List<String> names(PreparedStatement select) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names.stream().distinct().toList();
  }

  private static void lock(Connection connection, DocumentShelf shelf, String id)
      throws SQLException {
    byte[] name =
        sha256(
            shelf.tenantId() + "\0" + subjectText(shelf) + "\0" + registration(shelf) + "\0" + id);
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setLong(1, ByteBuffer.wrap(name).getLong());
      lock.execute();
    }
  }

  private static Optional<Document> find(Connection connection, DocumentShelf shelf, String id)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      bindOne(select, shelf, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Document(
                    row.getBytes(1),
                    row.getString(2),
                    row.getString(3),
                    row.getTimestamp(4).toInstant()))
            : Optional.empty();
      }
    }
  }

  private static void write(
      Connection connection, DocumentShelf shelf, String id, Document document)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
      int next = bindOne(insert, shelf, id);
      insert.setString(next++, shelf.activity());
      insert.setString(next++, shelf.agentKey());
      insert.setString(next++, id);
      insert.setString(next++, document.contentType());
      insert.setBytes(next++, document.content());
      insert.setString(next, document.etag());
      insert.executeUpdate();
    }
  }

  private static void remove(Connection connection, DocumentShelf shelf, String id)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
      bindOne(delete, shelf, id);
      delete.executeUpdate();
    }
  }

  /** The number of the next parameter. */
  private static int bindShelf(PreparedStatement sql, DocumentShelf shelf) throws SQLException {
    sql.setLong(1, shelf.tenantId());
    sql.setInt(2, shelf.kind().number());
    sql.setBytes(3, sha256(subjectText(shelf)));
    return 4;
  }

  private static int bindOne(PreparedStatement sql, DocumentShelf shelf, String id)
      throws SQLException {
    int next = bindShelf(sql, shelf);
    sql.setObject(next++, registration(shelf));
    sql.setBytes(next++, sha256(id));
    return next;
  }

  private static UUID registration(DocumentShelf shelf) {
    return shelf.registration().orElse(NO_REGISTRATION);
  }

  private static String subjectText(DocumentShelf shelf) {
    return shelf.kind().number() + "\0" + shelf.activity() + "\0" + shelf.agentKey();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
