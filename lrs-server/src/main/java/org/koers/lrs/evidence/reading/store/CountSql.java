package org.koers.lrs.evidence.reading.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.BoundSql;
import org.koers.lrs.evidence.filter.Path;
import org.koers.lrs.evidence.reading.Counts;
import org.koers.lrs.evidence.reading.Grouping;
import org.koers.lrs.evidence.reading.Grouping.Column;
import org.koers.lrs.evidence.reading.Grouping.Dimension;
import org.koers.lrs.evidence.reading.Grouping.Span;
import org.koers.lrs.evidence.reading.Grouping.Values;
import org.koers.lrs.evidence.reading.Selection;

/** One count: the total first, then the groups, the largest first. */
final class CountSql {

  /** What PostgreSQL reads as a time for certain; the standard allows more. */
  private static final String TIMESTAMP =
      "case when d.doc ->> 'timestamp' ~ '^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"
          + "([.][0-9]+)?(Z|[+-](0[0-9]|1[0-5]):?[0-9]{2})$'"
          + " then (d.doc ->> 'timestamp')::timestamptz else s.stored end";

  private final Selection selection;
  private final Grouping grouping;

  CountSql(Selection selection, Grouping grouping) {
    this.selection = selection;
    this.grouping = grouping;
  }

  Counts run(Connection connection, BoundSql positions) throws SQLException {
    try (PreparedStatement select = sql(positions).prepare(connection);
        ResultSet row = select.executeQuery()) {
      row.next();
      long total = row.getLong("n");
      List<Counts.Group> groups = new ArrayList<>();
      while (groups.size() < grouping.most() && row.next()) {
        groups.add(new Counts.Group(keys(row), row.getLong("n")));
      }
      return new Counts(total, groups, !row.next());
    }
  }

  private List<@Nullable String> keys(ResultSet row) throws SQLException {
    List<@Nullable String> keys = new ArrayList<>();
    for (int i = 0; i < grouping.by().size(); i++) {
      keys.add(row.getString("k" + i));
    }
    return keys;
  }

  private BoundSql sql(BoundSql positions) {
    BoundSql sql = new BoundSql().add("select ");
    for (int i = 0; i < grouping.by().size(); i++) {
      sql.add(answered(grouping.by().get(i), i) + " as k" + i + ", ");
    }
    String keys = keys();
    String level = keys.isEmpty() ? "0" : "grouping(" + keys + ")";
    sql.add("g.n from (select " + (keys.isEmpty() ? "" : keys + ", ") + counted() + " as n, ");
    sql.add(level + " as level from (");
    rows(sql, positions);
    sql.add(") r group by grouping sets (()" + (keys.isEmpty() ? "" : ", (" + keys + ")") + ")");
    sql.add(") g order by g.level desc, g.n desc" + (keys.isEmpty() ? "" : ", " + keys));
    return sql.add(" limit ?", grouping.most() + 2);
  }

  private String keys() {
    return IntStream.range(0, grouping.by().size())
        .mapToObj(i -> "k" + i)
        .collect(Collectors.joining(", "));
  }

  /** Terms are counted by their numbers and named at the end. */
  private static String answered(Dimension dimension, int i) {
    return dimension instanceof Column
        ? "(select text from lrs.term where id = g.k" + i + ")"
        : "g.k" + i;
  }

  private String counted() {
    return grouping.by().stream().anyMatch(Values.class::isInstance)
        ? "count(distinct position)"
        : "count(*)";
  }

  /** A row for each statement that fits and each combination of the values it is counted under. */
  private void rows(BoundSql sql, BoundSql positions) {
    sql.add("select m.position");
    for (int i = 0; i < grouping.by().size(); i++) {
      switch (grouping.by().get(i)) {
        case Column column -> sql.add(", s." + column(column));
        case Span span ->
            sql.add(", to_char((" + time() + ") at time zone ?, ?)", zone(), format(span));
        case Values values -> sql.add(", v" + i + ".value");
      }
      sql.add(" as k" + i);
    }
    MatchSql match = new MatchSql(selection);
    match.from(sql, positions, paths());
    for (int i = 0; i < grouping.by().size(); i++) {
      if (grouping.by().get(i) instanceof Values(Path path)) {
        sql.add(
            " left join lateral (select distinct x #>> '{}' as value"
                + " from jsonb_path_query(d.doc, ?::jsonpath, '{}', true) x) v"
                + i
                + " on true",
            JsonPathText.values(path));
      }
    }
    match.where(sql);
    sql.add(" and ");
    match.fits(sql);
  }

  private String zone() {
    return grouping.clock().zone().getId();
  }

  private String time() {
    return grouping.clock().happened() ? TIMESTAMP : "s.stored";
  }

  private Stream<Path> paths() {
    Stream<Path> grouped =
        grouping.by().stream()
            .flatMap(d -> d instanceof Values(Path path) ? Stream.of(path) : Stream.empty());
    boolean asksTime =
        grouping.clock().happened() && grouping.by().stream().anyMatch(Span.class::isInstance);
    return asksTime ? Stream.concat(grouped, Stream.of(Path.ofMembers("timestamp"))) : grouped;
  }

  private static String column(Column column) {
    return switch (column) {
      case VERB -> "verb_id";
      case ACTIVITY -> "activity_id";
      case AGENT -> "actor_id";
    };
  }

  private static String format(Span span) {
    return switch (span) {
      case DAY -> "YYYY-MM-DD";
      case WEEK -> "IYYY-\"W\"IW";
      case MONTH -> "YYYY-MM";
    };
  }
}
