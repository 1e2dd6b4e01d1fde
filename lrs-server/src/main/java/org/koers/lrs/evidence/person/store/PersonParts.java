package org.koers.lrs.evidence.person.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.database.Database;
import org.koers.lrs.evidence.person.PersonTools;
import org.koers.lrs.evidence.person.Persons;
import org.koers.lrs.forwarding.DeliveredCopies;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.store.StatementEraser;

/** Puts the room together. */
@Dependent
public class PersonParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource source;

  @Produces
  @Dependent
  PersonTools tools(StatementEraser eraser, AttachmentStore attachments, DeliveredCopies copies) {
    return new PersonTools(
        new JdbcPersonStore(database(), eraser), eraser, attachments, copies, PersonTools.REQUEST);
  }

  @Produces
  @Singleton
  Persons persons(PersonTools tools, AccessLog accesses) {
    return new Persons(
        tools,
        new JdbcRemovalLog(database()),
        accesses,
        removal -> Thread.ofVirtual().name("koers-removal").start(removal));
  }

  private Database database() {
    return new Database(Objects.requireNonNull(source));
  }
}
