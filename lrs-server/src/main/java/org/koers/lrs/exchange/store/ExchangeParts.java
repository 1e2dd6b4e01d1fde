package org.koers.lrs.exchange.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.authority.Authentication;
import org.koers.lrs.database.Database;
import org.koers.lrs.exchange.Exchanging;
import org.koers.lrs.exchange.LaunchDesk;
import org.koers.lrs.exchange.Tickets;

/** Makes what exchanges launches. */
@Dependent
public class ExchangeParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource source;

  @Produces
  @Singleton
  LaunchDesk desk(AccessLog log) {
    Database database = new Database(Objects.requireNonNull(source));
    return LaunchDesk.of(
        new JdbcExchanges(database), new JdbcTicketUses(database), log, Clock.systemUTC());
  }

  @Produces
  @Singleton
  static Exchanging exchanging(LaunchDesk desk) {
    return desk.exchanging();
  }

  @Produces
  @Singleton
  static Tickets tickets(LaunchDesk desk) {
    return desk.tickets();
  }

  @Produces
  @Singleton
  static Authentication authentication(LaunchDesk desk) {
    return desk.authentication();
  }
}
