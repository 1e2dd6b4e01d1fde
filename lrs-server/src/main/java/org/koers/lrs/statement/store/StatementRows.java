package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What few statements need, after {@link StoreCall}: names of attachments, and voiding. */
final class StatementRows {

  private static final String VOID =
      """
      update lrs.statement s set voided = true
      from unnest(?::bigint[], ?::uuid[]) as v (tenant_id, target)
      where s.tenant_id = v.tenant_id and s.id = v.target and not s.voiding and not s.voided
      """;

  private static final String ATTACHMENT =
      """
      insert into lrs.statement_attachment (tenant_id, sha2, position)
      select distinct s.tenant_id, u.sha2, s.position
      from unnest(?::bigint[], ?::uuid[], ?::text[]) as u (tenant_id, id, sha2)
      join lrs.statement s on s.tenant_id = u.tenant_id and s.id = u.id
      """;

  private record Named(PlacedStatement statement, String sha2) {}

  private final Connection connection;
  private final List<PlacedStatement> placed;

  StatementRows(Connection connection, List<PlacedStatement> placed) {
    this.connection = connection;
    this.placed = placed;
  }

  void write() throws SQLException {
    nameAttachments(placed.stream().flatMap(StatementRows::named).toList());
    markVoided(placed.stream().filter(p -> p.incoming().voiding()).toList());
  }

  private static Stream<Named> named(PlacedStatement placed) {
    return placed.incoming().statement().allAttachments().stream()
        .map(attachment -> new Named(placed, attachment.sha2().toLowerCase(Locale.ROOT)));
  }

  private void nameAttachments(List<Named> named) throws SQLException {
    if (named.isEmpty()) {
      return;
    }
    Columns<Named> rows = new Columns<>(connection, named);
    try (PreparedStatement sql = connection.prepareStatement(ATTACHMENT)) {
      sql.setArray(1, rows.of("bigint", row -> row.statement().tenantId()));
      sql.setArray(2, rows.of("uuid", row -> row.statement().incoming().id()));
      sql.setArray(3, rows.of("text", Named::sha2));
      sql.executeUpdate();
    }
  }

  private void markVoided(List<PlacedStatement> voiding) throws SQLException {
    if (voiding.isEmpty()) {
      return;
    }
    Columns<PlacedStatement> rows = new Columns<>(connection, voiding);
    try (PreparedStatement sql = connection.prepareStatement(VOID)) {
      sql.setArray(1, rows.of("bigint", PlacedStatement::tenantId));
      sql.setArray(2, rows.of("uuid", p -> p.incoming().refersTo()));
      sql.executeUpdate();
    }
  }
}
