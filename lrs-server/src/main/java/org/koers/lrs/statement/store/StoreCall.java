package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code lrs.store}: takes the heads of the tenants, which are held from then until the
 * transaction ends, and writes placed statements, their log and their links.
 */
final class StoreCall {

  private static final String CALL =
      "select state, positions, stored, erasures, terms from lrs.store(?" + ", ?".repeat(26) + ")";

  /** What came of it. */
  sealed interface Result {

    /**
     * Stored, to be committed.
     *
     * @param heads the time of each tenant's last statement
     * @param newTerms their numbers, as far as they had none
     */
    record Stored(Map<Long, Instant> heads, Map<Term, Long> newTerms) implements Result {}

    /** Nothing: something of these tenants was forgotten since, this often by now. */
    record Forgotten(Map<Long, Long> erasures) implements Result {}

    /** Nothing: some ids are there or have been erased. */
    record Known() implements Result {}
  }

  private final Connection connection;
  private final List<Long> tenants;
  private final List<Long> erasures;
  private final Map<Term, Long> numbers;
  private final List<PlacedStatement> placed;
  private final Map<Term, Long> newTerms = new LinkedHashMap<>();

  /**
   * @param erasures how often something was forgotten of each tenant, sorted by tenant
   * @param numbers of those terms that have one
   */
  StoreCall(
      Connection connection,
      Map<Long, Long> erasures,
      Map<Term, Long> numbers,
      List<PlacedStatement> placed) {
    this.connection = connection;
    this.tenants = List.copyOf(erasures.keySet());
    this.erasures = List.copyOf(erasures.values());
    this.numbers = numbers;
    this.placed = placed;
  }

  Result run() throws SQLException {
    try (PreparedStatement call = connection.prepareStatement(CALL)) {
      call.setArray(1, new Columns<>(connection, tenants).of("bigint", tenant -> tenant));
      call.setArray(2, new Columns<>(connection, erasures).of("bigint", count -> count));
      call.setArray(3, new Columns<>(connection, tenants).of("bigint", this::count));
      bindStatements(call);
      int parameter = 22;
      for (MentionKind kind : MentionKind.values()) {
        bindLinks(call, parameter, kind);
        parameter += 2;
      }
      bindTerms(call); // the last, because the others find out which are new
      try (ResultSet row = call.executeQuery()) {
        row.next();
        return result(row);
      }
    }
  }

  private void bindStatements(PreparedStatement call) throws SQLException {
    Columns<PlacedStatement> rows = new Columns<>(connection, placed);
    call.setArray(8, rows.of("bigint", PlacedStatement::tenantId));
    call.setArray(9, rows.of("bigint", PlacedStatement::nth));
    call.setArray(10, rows.of("uuid", p -> p.incoming().id()));
    call.setArray(11, rows.ofBytes(p -> p.incoming().commitment().digest()));
    call.setArray(12, rows.ofBytes(p -> p.incoming().commitment().salt()));
    call.setArray(13, rows.of("bigint", p -> number(p.noted().actor())));
    call.setArray(14, rows.of("bigint", p -> number(p.noted().verb())));
    call.setArray(15, rows.of("bigint", p -> number(p.noted().activity())));
    call.setArray(16, rows.of("bigint", p -> number(p.noted().authority())));
    call.setArray(17, rows.of("uuid", p -> p.incoming().registration()));
    call.setArray(18, rows.of("uuid", p -> p.incoming().refersTo()));
    call.setArray(19, rows.of("boolean", p -> p.incoming().voiding()));
    call.setArray(20, rows.of("text", p -> p.noted().batch().version().text()));
    call.setArray(21, rows.of("text", p -> p.incoming().text()));
  }

  private Long count(long tenant) {
    return placed.stream().filter(statement -> statement.tenantId() == tenant).count();
  }

  private record Link(long term, long at) {}

  /** Pairs of a term and the statement that it is a link of, by where that stands in the group. */
  private void bindLinks(PreparedStatement call, int parameter, MentionKind kind)
      throws SQLException {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      for (Term term : placed.get(i).noted().links().get(kind)) {
        links.add(new Link(Objects.requireNonNull(number(term)), i + 1));
      }
    }
    Columns<Link> rows = new Columns<>(connection, links);
    call.setArray(parameter, rows.of("bigint", Link::term));
    call.setArray(parameter + 1, rows.of("bigint", Link::at));
  }

  private void bindTerms(PreparedStatement call) throws SQLException {
    Columns<Term> rows = new Columns<>(connection, List.copyOf(newTerms.keySet()));
    call.setArray(4, rows.of("bigint", Term::tenantId));
    call.setArray(5, rows.of("smallint", term -> term.kind().number()));
    call.setArray(6, rows.ofBytes(Term::hash));
    call.setArray(7, rows.of("text", Term::storableText));
  }

  /** The number of a term; of the n-th new one -n. */
  private @Nullable Long number(@Nullable Term term) {
    if (term == null) {
      return null;
    }
    Long known = numbers.get(term);
    return known == null ? newTerms.computeIfAbsent(term, t -> -1L - newTerms.size()) : known;
  }

  private Result result(ResultSet row) throws SQLException {
    return switch (row.getString(1)) {
      case "stored" -> stored(row);
      case "forgotten" -> new Result.Forgotten(byTenant((Long[]) row.getArray(4).getArray()));
      case "known" -> new Result.Known();
      case String other -> throw new IllegalStateException(other);
    };
  }

  private Result.Stored stored(ResultSet row) throws SQLException {
    Map<Long, Instant> heads = new HashMap<>();
    Timestamp[] times = (Timestamp[]) row.getArray(3).getArray();
    for (int i = 0; i < times.length; i++) {
      heads.put(tenants.get(i), times[i].toInstant());
    }
    Long[] given = (Long[]) row.getArray(5).getArray();
    newTerms.replaceAll((term, nth) -> given[(int) (-nth - 1)]);
    return new Result.Stored(heads, newTerms);
  }

  private Map<Long, Long> byTenant(Long[] values) {
    Map<Long, Long> map = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      map.put(tenants.get(i), values[i]);
    }
    return map;
  }
}
