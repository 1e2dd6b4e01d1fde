package org.koers.lrs.evidence.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;

/** Every column of every table that is not PostgreSQL's own, read as its owner reads it. */
record RawDatabase(DataSource owner) {

  private static final String COLUMNS =
      """
      select format('%I.%I', n.nspname, c.relname), format('%I', a.attname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and c.relname <> 'flyway_schema_history'
      """;
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  /** A place of the database and what it says. */
  record Said(String place, String text) {}

  /** The places where one of these stands, in any spelling. */
  SortedSet<String> placesOf(List<String> texts) {
    SortedSet<String> places = new TreeSet<>();
    for (Said said : everything()) {
      if (texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).anyMatch(said.text::contains)) {
        places.add(said.place);
      }
    }
    return places;
  }

  private List<Said> everything() {
    List<Said> everything = new ArrayList<>();
    try (Connection connection = owner.getConnection();
        Statement sql = connection.createStatement();
        Statement inner = connection.createStatement();
        ResultSet column = sql.executeQuery(COLUMNS)) {
      while (column.next()) {
        String table = column.getString(1);
        String name = column.getString(2);
        try (ResultSet row = inner.executeQuery("select " + name + " from " + table)) {
          while (row.next()) {
            everything.add(new Said(table + "." + name, text(row)));
          }
        }
      }
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(failed);
    }
    return everything;
  }

  /** As text, without escapes; bytes also in hexadecimal digits and, where zipped, unzipped. */
  private static String text(ResultSet row) throws SQLException, IOException {
    if (!row.getMetaData().getColumnTypeName(1).equals("bytea")) {
      return plain(String.valueOf(row.getString(1)));
    }
    byte[] bytes = row.getBytes(1);
    if (bytes == null) {
      return "";
    }
    String all = new String(bytes, ISO_8859_1) + "\n" + HexFormat.of().formatHex(bytes);
    if (bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b) {
      try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        all += "\n" + new String(unzipped.readAllBytes(), UTF_8);
      }
    }
    return plain(all);
  }

  private static String plain(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        .replace("\\/", "/")
        .toLowerCase(Locale.ROOT);
  }
}
