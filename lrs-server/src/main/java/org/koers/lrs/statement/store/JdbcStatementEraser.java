package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.koers.lrs.database.Database;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Statement;

/** Calls the functions of the database that erase. */
public record JdbcStatementEraser(Database database) implements StatementEraser {

  private static final String BODIES =
      "select position, body from lrs.statement where tenant_id = ? and position = any (?)";
  private static final String ERASE =
      "select lrs.erase_statements(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)";
  private static final String FORGET = "select lrs.forget_terms(?, ?, ?, ?, ?)";

  private record Standing(long position, Statement statement) {}

  private record Link(Object target, long position) {}

  @Override
  public Erased erase(long tenantId, Collection<Long> positions, String why) {
    return database.inTransaction(
        tenantId,
        connection -> {
          List<Standing> there = there(connection, tenantId, positions);
          Map<Term, Long> numbers = new Dictionary().known(connection, terms(tenantId, there));
          List<Link> files = files(there);
          List<Long> gone;
          try (PreparedStatement erase = connection.prepareStatement(ERASE)) {
            erase.setLong(1, tenantId);
            erase.setArray(2, connection.createArrayOf("bigint", positions.toArray()));
            int next = 3;
            for (MentionKind kind : MentionKind.values()) {
              next = bind(erase, next, "bigint", links(kind, tenantId, there, numbers));
            }
            next = bind(erase, next, "text", files);
            erase.setString(next, why);
            gone = longs(erase);
          }
          Set<String> sha2s = new HashSet<>();
          files.forEach(link -> sha2s.add((String) link.target()));
          return new Erased(gone, new HashSet<>(numbers.values()), sha2s);
        });
  }

  @Override
  public long forget(long tenantId, Forgotten what) {
    return database.inTransaction(
        tenantId,
        connection -> {
          try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setLong(1, tenantId);
            int next = 2;
            for (Collection<Long> numbers :
                List.of(what.names(), what.definitions(), what.terms(), what.authorities())) {
              forget.setArray(next++, connection.createArrayOf("bigint", numbers.toArray()));
            }
            try (ResultSet row = forget.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  private static List<Standing> there(
      Connection connection, long tenantId, Collection<Long> positions) throws SQLException {
    List<Standing> there = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(BODIES)) {
      select.setLong(1, tenantId);
      select.setArray(2, connection.createArrayOf("bigint", positions.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          there.add(new Standing(row.getLong(1), KnownStatements.parse(row.getString(2))));
        }
      }
    }
    return there;
  }

  private static Set<Term> terms(long tenantId, List<Standing> there) {
    Set<Term> terms = new HashSet<>();
    for (Standing standing : there) {
      Statement statement = standing.statement();
      terms.add(new Term(tenantId, TermKind.VERB, statement.verb().id().value()));
      if (statement.object() instanceof Activity activity) {
        terms.add(new Term(tenantId, TermKind.ACTIVITY, activity.id().value()));
      }
      Mentioned mentioned = Mentioned.in(statement);
      for (MentionKind kind : MentionKind.values()) {
        kind.texts(mentioned).forEach(text -> terms.add(new Term(tenantId, kind.term, text)));
      }
    }
    return terms;
  }

  private static List<Link> links(
      MentionKind kind, long tenantId, List<Standing> there, Map<Term, Long> numbers) {
    List<Link> links = new ArrayList<>();
    for (Standing standing : there) {
      for (String text : kind.texts(Mentioned.in(standing.statement()))) {
        Long number = numbers.get(new Term(tenantId, kind.term, text));
        if (number != null) {
          links.add(new Link(number, standing.position()));
        }
      }
    }
    return links;
  }

  private static List<Link> files(List<Standing> there) {
    List<Link> files = new ArrayList<>();
    for (Standing standing : there) {
      standing.statement().allAttachments().stream()
          .map(attachment -> attachment.sha2().toLowerCase(Locale.ROOT))
          .distinct()
          .forEach(sha2 -> files.add(new Link(sha2, standing.position())));
    }
    return files;
  }

  private static int bind(PreparedStatement sql, int next, String type, List<Link> links)
      throws SQLException {
    Columns<Link> rows = new Columns<>(sql.getConnection(), links);
    sql.setArray(next, rows.of(type, Link::target));
    sql.setArray(next + 1, rows.of("bigint", Link::position));
    return next + 2;
  }

  private static List<Long> longs(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      row.next();
      java.sql.Array array = row.getArray(1);
      return array == null ? List.of() : List.of((Long[]) array.getArray());
    }
  }
}
