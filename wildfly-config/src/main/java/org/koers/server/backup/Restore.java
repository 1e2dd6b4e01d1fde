package org.koers.server.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.koers.server.database.Database;
import org.koers.server.database.Migrations;
import org.koers.server.settings.StartProblem;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A file that {@link Backup} wrote, on its way into a new installation. */
public final class Restore implements AutoCloseable {

  private static final String SEQUENCES =
      """
      select format('select setval(%L, greatest(1, (select coalesce(max(%I), 0) from %s)), '
        || '(select count(*) > 0 from %s))', pg_get_serial_sequence(c.oid::regclass::text, a.attname),
        a.attname, c.oid::regclass, c.oid::regclass)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
      where n.nspname in ('lrs', 'adaptive')
      """;

  private final ZipFile zip;
  private final List<Path> made = new ArrayList<>();

  private Restore(ZipFile zip) {
    this.zip = zip;
  }

  /** Opens the file, and reads it through once, so that nothing is begun with a damaged one. */
  public static Restore open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new StartProblem("There is no file " + file + ". Name what koers backup wrote.");
    }
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        check(file, zip);
        return new Restore(zip);
      } catch (IOException | RuntimeException refused) {
        zip.close();
        throw refused;
      }
    } catch (ZipException noZip) {
      throw damaged(file, String.valueOf(noZip.getMessage()), noZip);
    }
  }

  private static void check(Path file, ZipFile zip) throws IOException {
    if (zip.getEntry(Backup.ABOUT) == null || zip.getEntry(Backup.ROWS) == null) {
      throw new StartProblem(file + " is no backup of Koers.");
    }
    for (ZipEntry entry : zip.stream().toList()) {
      try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
        in.transferTo(OutputStream.nullOutputStream());
        if (in.getChecksum().getValue() != entry.getCrc()) {
          throw new ZipException("its checksum is another");
        }
      } catch (ZipException | EOFException wrong) {
        throw damaged(file, entry.getName() + ": " + wrong.getMessage(), wrong);
      }
    }
  }

  private static StartProblem damaged(Path file, String where, IOException cause) {
    return new StartProblem(
        "The backup %s is damaged, as after a broken copy (%s). Nothing was restored. Copy it again, or take another."
            .formatted(file, where),
        cause);
  }

  /** Puts the files where they belong. */
  public void files(Path data, Optional<Path> attachments) throws IOException {
    for (ZipEntry entry : zip.stream().toList()) {
      String name = entry.getName();
      if (name.startsWith(Backup.DATA)) {
        write(entry, data, name.substring(Backup.DATA.length()));
      } else if (name.startsWith(Backup.ATTACHMENTS)) {
        Path folder =
            attachments.orElseThrow(
                () ->
                    new StartProblem(
                        "The backup has attachments in a folder. Name an empty one with"
                            + " -Dkoers.xapi.attachments=FOLDER."));
        write(entry, folder, name.substring(Backup.ATTACHMENTS.length()));
      }
    }
  }

  private void write(ZipEntry entry, Path folder, String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new StartProblem("The backup names a file outside its folder: " + entry.getName());
    }
    makeFolder(file.getParent());
    try (InputStream in = zip.getInputStream(entry);
        var out = OwnerFile.create(file)) {
      made.add(file);
      in.transferTo(out);
    } catch (FileAlreadyExistsException kept) {
      throw new StartProblem(
          "%s is there already and stays as it is. Restore into empty folders: -Dkoers.data=FOLDER, and -Dkoers.xapi.attachments=FOLDER where the backup has attachments in one."
              .formatted(file),
          kept);
    }
  }

  private void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolder(folder.getParent());
      Files.createDirectory(folder);
      made.add(folder);
    }
  }

  /** Takes back what was made, after something failed; what others put there stays. */
  public void undo() throws IOException {
    for (Path file : made.reversed()) {
      try {
        Files.deleteIfExists(file);
      } catch (DirectoryNotEmptyException othersUseIt) {
        // it was made here, but what is in it was not
      }
    }
  }

  /** Fills an empty database with the rows, in the schemas as they were then. */
  public void rows(Database database) {
    try {
      Properties rows = properties(Backup.ROWS);
      Migrations.to(database, versions());
      try (Connection connection = database.ownerSource().getConnection();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        for (Table table : Table.all(connection)) {
          fill(connection, statement, table, rows.getProperty(table.name()));
        }
        for (String next : texts(statement, SEQUENCES)) {
          statement.execute(next);
        }
        connection.commit();
        connection.setAutoCommit(true);
        statement.execute("analyze");
      }
    } catch (IOException | SQLException failed) {
      throw new StartProblem("The backup could not be restored: " + failed.getMessage(), failed);
    }
  }

  private Map<String, String> versions() throws IOException {
    Properties about = properties(Backup.ABOUT);
    Map<String, String> versions = new LinkedHashMap<>();
    for (String schema : Table.SCHEMAS) {
      String version = about.getProperty(Backup.SCHEMA + schema);
      if (version != null) {
        versions.put(schema, version);
      }
    }
    return versions;
  }

  private void fill(Connection connection, Statement statement, Table table, @Nullable String rows)
      throws SQLException, IOException {
    List<String> there = texts(statement, "select 'x' from " + table.name() + " limit 1");
    if (!there.isEmpty()) {
      throw new StartProblem(
          "The table "
              + table.name()
              + " has rows already. Restore into a new data folder, or into a database of its"
              + " own.");
    }
    if (rows == null) {
      return; // a table that came later
    }
    ZipEntry entry = zip.getEntry(table.entry());
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    try (InputStream in = zip.getInputStream(entry)) {
      long copied = copies.copyIn(table.copyIn(), in);
      if (copied != Long.parseLong(rows)) {
        throw new StartProblem(
            "The backup is damaged: the table %s has %d rows and should have %s."
                .formatted(table.name(), copied, rows));
      }
    }
  }

  private static List<String> texts(Statement statement, String sql) throws SQLException {
    List<String> found = new java.util.ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private Properties properties(String name) throws IOException {
    Properties read = new Properties();
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      read.load(in);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
