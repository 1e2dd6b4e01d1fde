package org.koers.lrs.forwarding.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.koers.lrs.xapi.version.XapiVersion.V2_0_0;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.database.Database;
import org.koers.lrs.forwarding.CredentialSafe;
import org.koers.lrs.forwarding.Forwarding;
import org.koers.lrs.forwarding.ForwardingFilter;
import org.koers.lrs.forwarding.NewTarget.Start;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.TargetAddress;
import org.koers.lrs.forwarding.TargetCredential;
import org.koers.lrs.forwarding.TargetKind;
import org.koers.lrs.forwarding.TargetPlan;
import org.koers.lrs.forwarding.TargetStatus;
import org.koers.lrs.forwarding.store.JdbcDeliveries;
import org.koers.lrs.forwarding.store.JdbcTargets;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.attachment.store.JdbcAttachmentStore;
import org.koers.lrs.statement.query.QuerySettings;
import org.koers.lrs.statement.query.StoreReader;
import org.koers.lrs.statement.receive.ReceiveSettings;
import org.koers.lrs.statement.receive.StoringIntake;
import org.koers.lrs.statement.store.JdbcDescriptionSource;
import org.koers.lrs.statement.store.JdbcStatementStore;
import org.koers.lrs.test.StatementText;
import org.koers.lrs.test.TestDatabase;

/** One tenant of a record store that forwards, in words. */
final class ForwardingScene implements AutoCloseable {

  static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  static final String SIGNING = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final StatementAuthority AUTHORITY =
      new StatementAuthority("https://koers.example");

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  static final Database APP = new Database(DATABASE.app());

  final JdbcStatementStore store = new JdbcStatementStore(DATABASE.app());
  final AttachmentStore attachments = new JdbcAttachmentStore(APP);
  final Credential writer;
  final Forwarder forwarder = newForwarder();
  final Forwarding forwarding =
      new Forwarding(
          new JdbcTargets(APP), forwarder, new CredentialSafe(KEY), new TargetAddress(true));
  final StoringIntake intake =
      new StoringIntake(store, attachments, AUTHORITY, new ReceiveSettings(5_000_000));

  ForwardingScene() throws SQLException {
    CredentialIssuer issuer = new CredentialIssuer(DATABASE.owner());
    String name = "tenant-" + TENANTS.incrementAndGet();
    writer = issuer.issue(issuer.ensureTenant(name), "key-" + name, "s", name, Set.of(Scope.ALL));
  }

  long tenant() {
    return writer.tenant().id();
  }

  /** Another node on the same database. */
  Forwarder newForwarder() {
    return newForwarder(Duration.ofSeconds(20));
  }

  Forwarder newForwarder(Duration patience) {
    var deliveries = new JdbcDeliveries(APP);
    var log =
        new StoreReader(store, new JdbcDescriptionSource(APP), AUTHORITY, new QuerySettings(100));
    return new Forwarder(
        deliveries,
        new DeliveryRound(
            deliveries,
            new LogReading(log, store),
            new Dispatch(
                new Exchange(new TargetAddress(true), patience),
                attachments,
                new CredentialSafe(KEY)),
            new Backoff(new Random(1), Duration.ofMinutes(10))));
  }

  static TargetPlan lrs(URI url) {
    return new TargetPlan("archive", TargetKind.LRS, url, V2_0_0, ForwardingFilter.ALL, 100);
  }

  static TargetPlan inBatchesOf(int size, TargetPlan plan) {
    return new TargetPlan(
        plan.name(), plan.kind(), plan.url(), plan.version(), plan.filter(), size);
  }

  Target add(TargetPlan plan) {
    return add(plan, new Start.After(0));
  }

  Target add(TargetPlan plan, Start start) {
    TargetCredential credential =
        plan.kind() == TargetKind.LRS
            ? new TargetCredential.Basic("us", "ours")
            : new TargetCredential.Signature(SIGNING);
    return forwarding
        .create(tenant(), plan, new Forwarding.Opening(credential, start, false))
        .target();
  }

  List<String> store(StatementText... texts) {
    String batch =
        Stream.of(texts).map(StatementText::json).collect(Collectors.joining(",", "[", "]"));
    return intake.receive(writer, V2_0_0, batch.getBytes(UTF_8)).stream()
        .map(UUID::toString)
        .toList();
  }

  List<String> storeMany(int statements) {
    return store(
        Stream.generate(StatementText::aStatement).limit(statements).toArray(StatementText[]::new));
  }

  TargetStatus status(Target target) {
    return forwarding.target(tenant(), target.id());
  }

  /** As if the wait for the next try were over. */
  void waitIsOver() {
    sql("update lrs.forwarding_target set next_try = '-infinity'");
  }

  /** As if the node that delivers had been silent for longer than its lease. */
  void leasesRunOut() {
    sql("update lrs.forwarding_target set lease_until = now()");
  }

  void sql(String sql) {
    try (Connection connection = DATABASE.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set koers.tenants = '{" + tenant() + "}'");
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Leaves nothing to do for the next one. */
  @Override
  public void close() {
    sql("update lrs.forwarding_target set paused = true");
    forwarder.close();
    store.close();
  }
}
