package org.koers.lrs.forwarding.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.Database;
import org.koers.lrs.forwarding.CredentialSafe;
import org.koers.lrs.forwarding.DeliveredCopies;
import org.koers.lrs.forwarding.Forwarding;
import org.koers.lrs.forwarding.TargetAddress;
import org.koers.lrs.forwarding.delivery.Forwarder;
import org.koers.lrs.forwarding.delivery.LocalStatements;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.query.StatementLog;
import org.koers.lrs.statement.store.StatementStore;

/** Puts forwarding together; it starts and stops with the application. */
@ApplicationScoped
public class ForwardingParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource database;

  @Produces
  @Singleton
  Forwarder forwarder(StatementLog log, StatementStore store, AttachmentStore attachments) {
    return Forwarder.of(
        new JdbcDeliveries(database()),
        new LocalStatements(log, store, attachments),
        CredentialSafe.fromEnvironment(),
        TargetAddress.fromSettings());
  }

  @Produces
  @Singleton
  Forwarding forwarding(Forwarder forwarder) {
    return new Forwarding(
        new JdbcTargets(database()),
        forwarder,
        CredentialSafe.fromEnvironment(),
        TargetAddress.fromSettings());
  }

  @Produces
  @Singleton
  DeliveredCopies copies() {
    return new JdbcDeliveredCopies(database());
  }

  private Database database() {
    return new Database(Objects.requireNonNull(database, "The server has no data source KoersLog"));
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event, Forwarder forwarder) {
    forwarder.start();
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event, Forwarder forwarder) {
    forwarder.close();
  }
}
