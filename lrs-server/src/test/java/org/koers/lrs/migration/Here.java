package org.koers.lrs.migration;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.database.Database;
import org.koers.lrs.migration.ndjson.NdjsonReader;
import org.koers.lrs.migration.ndjson.NdjsonSource;
import org.koers.lrs.migration.run.Delivery;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRun.Kind;
import org.koers.lrs.migration.run.Patience;
import org.koers.lrs.migration.run.RunJournal;
import org.koers.lrs.migration.source.Source;
import org.koers.lrs.migration.source.SourceClient;
import org.koers.lrs.migration.source.SourceReader;
import org.koers.lrs.migration.store.JdbcRunJournal;
import org.koers.lrs.migration.store.JdbcRuns;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.attachment.store.JdbcAttachmentStore;
import org.koers.lrs.statement.receive.ReceiveSettings;
import org.koers.lrs.statement.receive.StoringIntake;
import org.koers.lrs.statement.store.JdbcStatementStore;
import org.koers.lrs.statement.store.StatementStore;
import org.koers.lrs.test.TestDatabase;
import org.koers.lrs.xapi.version.XapiVersion;

/** The store into which the tests migrate, with a tenant of its own. */
final class Here implements AutoCloseable {

  static final StatementAuthority AUTHORITY = new StatementAuthority("https://koers.example");

  private static final AtomicInteger TENANTS = new AtomicInteger();

  /** Rests that were asked for; none was taken. */
  final List<Duration> rests = new ArrayList<>();

  final Tenant tenant;
  final StatementStore store;
  final AttachmentStore attachments;
  final RunJournal journal;
  final JdbcRuns books;
  final Patience patience =
      new Patience(5, Duration.ofSeconds(1), Duration.ofSeconds(60), rests::add);
  final RunParts parts;

  private final TestDatabase database;

  Here() {
    this(TestDatabase.fresh());
  }

  Here(TestDatabase database) {
    this.database = database;
    store = new JdbcStatementStore(database.app());
    attachments = new JdbcAttachmentStore(new Database(database.app()));
    journal = new JdbcRunJournal(database.app());
    books = new JdbcRuns(new Database(database.app()));
    parts =
        new RunParts(
            new StoringIntake(store, attachments, AUTHORITY, new ReceiveSettings(5_000_000)),
            journal,
            AUTHORITY,
            patience);
    try {
      tenant =
          new CredentialIssuer(database.owner())
              .ensureTenant("migrated-" + TENANTS.incrementAndGet());
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  MigrationRun begin(Source source) {
    return journal.begin(tenant, Kind.MIGRATION, source.toString());
  }

  MigrationRun migrate(FakeSource fake) throws InterruptedException {
    return migrate(fake, begin(fake.source()), 100_000);
  }

  /** Ends after so many deliveries as if the process had been killed: the books are left open. */
  MigrationRun migrate(FakeSource fake, MigrationRun run, int deliveries)
      throws InterruptedException {
    try (SourceClient client = new SourceClient(fake.source(), patience)) {
      SourceReader reader =
          SourceReader.from(
              run.checkpoint(),
              500,
              client,
              ids -> Set.copyOf(journal.texts(tenant.id(), ids).keySet()));
      if (deliveries < 100_000) {
        var loader = parts.loader(run);
        for (int i = 0; i < deliveries; i++) {
          try (Delivery delivery = reader.next().orElseThrow()) {
            loader.load(delivery);
          }
        }
        return again(run);
      }
      return new Migration(parts, run, (counts, reached, line) -> {}).from(reader::next);
    }
  }

  MigrationRun load(InputStream lines) throws InterruptedException {
    MigrationRun run = journal.begin(tenant, Kind.IMPORT, "lines.ndjson");
    return load(run, lines);
  }

  /** Goes on with that run. */
  MigrationRun load(MigrationRun run, InputStream lines) throws InterruptedException {
    NdjsonReader reader =
        new NdjsonReader(
            lines,
            run.checkpoint().line(),
            XapiVersion.V2_0_0,
            new NdjsonSource("the file " + run.source(), "Fetch it again."));
    return new Migration(parts, run, (counts, reached, line) -> {}).from(reader::next);
  }

  MigrationRun again(MigrationRun run) {
    return books.find(tenant.id(), run.id()).orElseThrow();
  }

  Verification.Outcome compare(FakeSource fake, MigrationRun run) throws InterruptedException {
    try (SourceClient client = new SourceClient(fake.source(), patience)) {
      return new Verification(journal, run).byAll(SourceReader.ofVisible(500, client));
    }
  }

  /** The ids of all statements of the tenant, voided or not. */
  Set<UUID> ids() {
    Set<UUID> ids = new HashSet<>();
    try (Connection connection = database.owner().getConnection();
        Statement select = connection.createStatement()) {
      select.execute("select set_config('koers.tenants', '{" + tenant.id() + "}', false)");
      try (ResultSet row =
          select.executeQuery("select id from lrs.statement where tenant_id = " + tenant.id())) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
      return ids;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  Optional<org.koers.lrs.statement.store.StoredStatement> find(UUID id) {
    return store.find(tenant.id(), id);
  }

  @Override
  public void close() {
    store.close();
  }
}
