package org.koers.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.koers.server.database.Database;
import org.koers.server.database.Migrations;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Everything that must survive, as of one moment, while the server goes on: the tables in one
 * snapshot of the database first, then the files that they name, which are never changed in place.
 */
public final class Backup {

  static final String ABOUT = "backup.properties";
  static final String ROWS = "rows.properties";
  static final String DATA = "data/";
  static final String ATTACHMENTS = "attachments/";
  static final String SCHEMA = "schema.";

  /** What belongs to one run or comes from elsewhere. */
  private static final Set<String> LEFT_OUT =
      Set.of("postgresql", "server", "logs", "koers.lock", "server.pid");

  private final Database database;
  private final Path data;

  public Backup(Database database, Path data) {
    this.database = database;
    this.data = data;
  }

  /**
   * Writes it; nothing is left behind if it fails.
   *
   * @param attachments the folder of the setting {@code koers.xapi.attachments}, in a list of one
   * @return how many rows it has
   */
  public long writeTo(Path file, List<Path> attachments) throws IOException, SQLException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = OwnerFile.create(part);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      long rows = tables(zip);
      for (Path kept : files(data)) {
        String first = data.relativize(kept).getName(0).toString();
        if (!LEFT_OUT.contains(first)) {
          copy(zip, kept, DATA + data.relativize(kept));
        }
      }
      for (Path folder : attachments) {
        for (Path kept : files(folder)) {
          copy(zip, kept, ATTACHMENTS + folder.relativize(kept));
        }
      }
      zip.finish();
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return rows;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private long tables(ZipOutputStream zip) throws IOException, SQLException {
    try (Connection connection = database.ownerSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set transaction isolation level repeatable read read only");
      // rather an error than a table with rows left out
      statement.execute("set row_security = off");
      Properties about = new Properties();
      about.setProperty("format", "1");
      about.setProperty("made", Instant.now().toString());
      Migrations.versions(connection).forEach((s, v) -> about.setProperty(SCHEMA + s, v));
      put(zip, ABOUT, about);
      Properties rows = new Properties();
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      long all = 0;
      for (Table table : Table.all(connection)) {
        zip.putNextEntry(new ZipEntry(table.entry()));
        long copied = copies.copyOut(table.copyOut(), zip);
        zip.closeEntry();
        rows.setProperty(table.name(), Long.toString(copied));
        all += copied;
      }
      put(zip, ROWS, rows);
      connection.rollback();
      return all;
    }
  }

  private static void put(ZipOutputStream zip, String name, Properties content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    content.store(zip, null);
    zip.closeEntry();
  }

  private static void copy(ZipOutputStream zip, Path file, String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name.replace('\\', '/')));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
