package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Launcher, WildFly and postmaster killed with -9 while eight connections post: what was
 * acknowledged is there after the restart, and the log has no gap.
 */
class CrashIT {
  private static final int CONNECTIONS = 8;
  private static final int ENOUGH = 400;

  private final Path data =
      RunningKoers.fresh(Path.of(System.getProperty("koers.it"), "crash", "data"));

  @Test
  void whatWasAcknowledgedShouldSurviveKillMinusNine() throws Exception {
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    RunningKoers first = RunningKoers.start(data, RunningKoers.freePort(), Map.of());
    postUntilKilled(first, acknowledged);
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);

    try (RunningKoers second = RunningKoers.start(data, RunningKoers.freePort(), Map.of())) {
      XapiClient xapi = XapiClient.of(second, "xapi", "2.0.0");
      List<String> lost =
          acknowledged.stream()
              .filter(id -> xapi.get("/statements?statementId=" + id).statusCode() != 200)
              .toList();
      assertThat(lost).isEmpty();
      assertTheLogHasNoGap(second);
    }
  }

  private void postUntilKilled(RunningKoers koers, Queue<String> acknowledged)
      throws InterruptedException {
    AtomicBoolean dead = new AtomicBoolean();
    try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        int connection = i;
        connections.execute(() -> post(koers, connection, acknowledged, dead));
      }
      while (acknowledged.size() < ENOUGH && !dead.get()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      kill(koers.process().toHandle());
      kill(process("server.pid"));
      kill(process("postgresql/data/postmaster.pid"));
      koers.process().onExit().join();
    }
  }

  private static void post(
      RunningKoers koers, int connection, Queue<String> acknowledged, AtomicBoolean dead) {
    XapiClient xapi = XapiClient.of(koers, "xapi", "2.0.0");
    try {
      for (int i = 0; !dead.get(); i++) {
        String body =
            """
            {"actor":{"account":{"homePage":"https://example.org","name":"crash-%d"}},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},
             "object":{"id":"https://example.org/crash/%d"}}"""
                .formatted(connection, i % 7);
        var answer = xapi.post(body);
        if (answer.statusCode() == 200) {
          acknowledged.add(XapiClient.json(answer).path(0).asText());
        }
      }
    } catch (UncheckedIOException connectionLost) {
      dead.set(true);
    }
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
  }

  private ProcessHandle process(String pidFile) {
    try {
      return ProcessHandle.of(
              Long.parseLong(Files.readAllLines(data.resolve(pidFile)).getFirst().strip()))
          .orElseThrow();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static void assertTheLogHasNoGap(RunningKoers koers) throws SQLException {
    try (Connection connection = koers.database().getConnection();
        Statement query = connection.createStatement();
        ResultSet log =
            query.executeQuery(
                """
                select h.position, count(l.position), count(s.position), max(l.position),
                  coalesce(bool_and(l.ordered), true),
                  coalesce(bool_and(l.commitment = sha256(s.salt || convert_to(s.body, 'UTF8'))), true)
                from lrs.log_head h
                left join (select *, lag(stored) over (partition by tenant_id order by position)
                    is distinct from stored and stored >= lag(stored, 1, stored)
                    over (partition by tenant_id order by position) ordered
                  from lrs.log) l using (tenant_id)
                left join lrs.statement s on s.tenant_id = l.tenant_id and s.position = l.position
                group by h.tenant_id, h.position""")) {
      while (log.next()) {
        long head = log.getLong(1);
        assertThat(log.getLong(2)).as("entries").isEqualTo(head);
        assertThat(log.getLong(3)).as("statements").isEqualTo(head);
        assertThat(log.getLong(4)).as("last position").isEqualTo(head);
        assertThat(log.getBoolean(5)).as("stored never runs against the position").isTrue();
        assertThat(log.getBoolean(6)).as("each commitment opens to its statement").isTrue();
      }
    }
  }
}
