package org.koers.server.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table of Koers.
 *
 * @param name with its schema, quoted where it must be
 * @param columns those that are not computed from others, quoted where they must be
 */
record Table(String name, List<String> columns) {

  /** The schemas that are kept, in the order in which they are migrated. */
  static final List<String> SCHEMAS = List.of("lrs", "adaptive");

  private static final String TABLES =
      """
      select c.oid::regclass::text, array_agg(quote_ident(a.attname) order by a.attnum)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = ''
      where c.relkind = 'r' and n.nspname = any (?) and c.relname <> 'flyway_schema_history'
      group by c.oid order by 1
      """;
  private static final String REFERENCES =
      """
      select conrelid::regclass::text, confrelid::regclass::text
      from pg_constraint where contype = 'f' and conrelid <> confrelid
      """;

  /** All of them, each after those that it refers to. */
  static List<Table> all(Connection connection) throws SQLException {
    Map<String, Table> left = tables(connection);
    Map<String, Set<String>> needs = references(connection);
    List<Table> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      List<String> ready =
          left.keySet().stream()
              .filter(n -> needs.getOrDefault(n, Set.of()).stream().noneMatch(left::containsKey))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("Tables refer to each other in a circle: " + left.keySet());
      }
      ready.forEach(name -> ordered.add(left.remove(name)));
    }
    return ordered;
  }

  private static Map<String, Table> tables(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(TABLES)) {
      select.setArray(1, connection.createArrayOf("text", SCHEMAS.toArray()));
      Map<String, Table> found = new LinkedHashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          List<String> columns = Arrays.asList((String[]) rows.getArray(2).getArray());
          found.put(rows.getString(1), new Table(rows.getString(1), List.copyOf(columns)));
        }
      }
      return found;
    }
  }

  private static Map<String, Set<String>> references(Connection connection) throws SQLException {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(REFERENCES);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.computeIfAbsent(rows.getString(1), n -> new TreeSet<>()).add(rows.getString(2));
      }
    }
    return found;
  }

  String copyOut() {
    return "copy %s (%s) to stdout".formatted(name, String.join(", ", columns));
  }

  String copyIn() {
    return "copy %s (%s) from stdin".formatted(name, String.join(", ", columns));
  }

  /** Where its rows are in the file. */
  String entry() {
    return "tables/" + name + ".txt";
  }
}
