package org.koers.lrs.exchange.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Sql;
import org.koers.lrs.exchange.Exchange;
import org.koers.lrs.exchange.Launch;
import org.koers.lrs.exchange.TicketUses;

/** The uses of tickets in PostgreSQL, so any node knows them; nothing of who learns is kept. */
public record JdbcTicketUses(Database database) implements TicketUses {

  private static final String AGAIN =
      """
      update lrs.exchange_ticket set uses = uses + 1
      where tenant_id = ? and ticket = ? and origin = ? and uses < ?
      """;
  private static final String FIRST =
      """
      insert into lrs.exchange_ticket (tenant_id, ticket, origin, until) values (?, ?, ?, ?)
      on conflict do nothing
      """;
  private static final String OVER =
      "delete from lrs.exchange_ticket where tenant_id = ? and until < ?";

  @Override
  public boolean use(Exchange at, Launch ticket, Origin page, Instant now) {
    long tenant = at.tenant().id();
    Sql again = new Sql(AGAIN, tenant, ticket.id(), page.text(), MOST);
    return database.inTransaction(
        tenant,
        (Connection connection) ->
            again.update(connection) > 0
                || (now.isBefore(ticket.expires())
                    && (first(connection, tenant, ticket, page, now)
                        || again.update(connection) > 0)));
  }

  /** What is over is cleared away on the way: such a ticket is refused for its time already. */
  private static boolean first(
      Connection connection, long tenant, Launch ticket, Origin page, Instant now)
      throws SQLException {
    new Sql(OVER, tenant, now.atOffset(ZoneOffset.UTC)).update(connection);
    return new Sql(FIRST, tenant, ticket.id(), page.text(), ticket.until().atOffset(ZoneOffset.UTC))
            .update(connection)
        > 0;
  }
}
