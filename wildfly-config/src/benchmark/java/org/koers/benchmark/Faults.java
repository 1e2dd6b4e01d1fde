package org.koers.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What must not lose a statement: {@code mvn -Pfaults -Dfaults=kill|nodes|away|full}. {@code kill}
 * kills server, postmaster or both with -9 under load, {@code faults.rounds} times; {@code nodes}
 * writes through two servers on one database for {@code faults.minutes}; {@code away} takes the
 * database away and gives it back; {@code full} fills the file system that {@code faults.disk} is
 * on, which should be a small one of its own. Exits with 1 if anything was lost or doubled.
 */
public final class Faults {

  private static final int WRITERS = 8;

  private final Path folder;
  private boolean failed;

  private Faults(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Faults faults = new Faults(Files.createTempDirectory("koers-benchmark-faults"));
    for (String which : arguments[0].split(",", -1)) {
      switch (which) {
        case "kill" -> faults.kill(Integer.getInteger("faults.rounds", 20));
        case "nodes" -> faults.nodes(Integer.getInteger("faults.minutes", 10));
        case "away" -> faults.away();
        case "full" -> faults.full(Path.of(System.getProperty("faults.disk")));
        default ->
            throw new IllegalArgumentException(which + " is none of kill, nodes, away, full");
      }
    }
    System.exit(faults.failed ? 1 : 0);
  }

  private void kill(int rounds) throws Exception {
    Path data = folder.resolve("kill/data");
    Files.createDirectories(data.getParent());
    try (Ledger ledger = new Ledger(folder.resolve("kill/acknowledged"))) {
      for (int round = 0; round < rounds; round++) {
        Server server = Server.start(data);
        try (Writers writers = new Writers(ledger).on(server, WRITERS)) {
          TimeUnit.SECONDS.sleep(5);
          if (round % 3 != 1) {
            destroy(server.process());
          }
          if (round % 3 != 0) {
            destroy(server.databaseProcess());
          }
          TimeUnit.MILLISECONDS.sleep(500);
          destroy(server.launcher());
        }
        Benchmark.say(
            "round %d (%s): %d acknowledged so far"
                .formatted(
                    round + 1,
                    List.of("server", "postmaster", "both").get(round % 3),
                    ledger.acknowledged.sum()));
      }
      try (Server server = Server.start(data)) {
        report("kill", ledger, server.database());
      }
    }
  }

  private void nodes(int minutes) throws Exception {
    try (OwnPostgres postgres = OwnPostgres.create(folder.resolve("nodes/pg"));
        Ledger ledger = new Ledger(folder.resolve("nodes-acknowledged"))) {
      Path one = folder.resolve("nodes/one/data");
      Path two = folder.resolve("nodes/two/data");
      try (Server first = Server.start(one, postgres.settings())) {
        Files.createDirectories(two);
        Files.copy(one.resolve("secrets.properties"), two.resolve("secrets.properties"));
        try (Server second = Server.start(two, postgres.settings())) {
          Writers writers = new Writers(ledger).on(first, WRITERS / 2).on(second, WRITERS / 2);
          Follower follower = new Follower(postgres.database());
          TimeUnit.MINUTES.sleep(minutes);
          writers.close();
          Benchmark.say("nodes: answers " + writers.answers() + "; " + follower.end());
          failed |=
              follower.failed() || !writers.answers().keySet().equals(java.util.Set.of("200"));
          Benchmark.say("nodes: deadlocks " + deadlocks(postgres.database()));
        }
      }
      report("nodes", ledger, postgres.database());
    }
  }

  private static long deadlocks(RawPostgres database) throws Exception {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("select sum(deadlocks) from pg_stat_database")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void away() throws Exception {
    try (OwnPostgres postgres = OwnPostgres.create(folder.resolve("away/pg"));
        Ledger ledger = new Ledger(folder.resolve("away-acknowledged"));
        Server server = Server.start(folder.resolve("away/data"), postgres.settings())) {
      Writers writers = new Writers(ledger).on(server, WRITERS);
      TimeUnit.SECONDS.sleep(8);
      postgres.stop();
      TimeUnit.SECONDS.sleep(10);
      Benchmark.say("away: answers so far " + writers.answers());
      postgres.start();
      long back = System.nanoTime();
      long before = ledger.acknowledged.sum();
      while (ledger.acknowledged.sum() == before) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      double seconds = (System.nanoTime() - back) / 1e9;
      failed |= seconds > 5;
      TimeUnit.SECONDS.sleep(3);
      writers.close();
      Benchmark.say(
          "away: stores again %.2f s after the database was back; answers %s"
              .formatted(seconds, writers.answers()));
      report("away", ledger, postgres.database());
    }
  }

  private void full(Path disk) throws Exception {
    Path ballast = disk.resolve("ballast");
    Files.write(ballast, new byte[40 << 20]);
    try (OwnPostgres postgres = OwnPostgres.create(disk.resolve("pg"));
        Ledger ledger = new Ledger(folder.resolve("full-acknowledged"));
        Server server = Server.start(folder.resolve("full/data"), postgres.settings())) {
      Writers writers = new Writers(ledger).on(server, WRITERS);
      while (writers.answers().keySet().stream().noneMatch(status -> status.startsWith("5"))) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      TimeUnit.SECONDS.sleep(5);
      Benchmark.say("full: " + refusal(server) + "; answers " + writers.answers());
      Files.delete(ballast);
      try {
        postgres.stop();
      } catch (IOException alreadyDown) {
        Benchmark.say("full: PostgreSQL had stopped by itself");
      }
      postgres.start();
      long before = ledger.acknowledged.sum();
      for (int i = 0; i < 600 && ledger.acknowledged.sum() == before; i++) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      failed |= ledger.acknowledged.sum() == before;
      writers.close();
      Benchmark.say("full: with room again, answers " + writers.answers());
      report("full", ledger, postgres.database());
    }
  }

  private static String refusal(Server server) throws IOException {
    try (HttpConnection connection = server.connect()) {
      Statements statements = new Statements(1);
      HttpConnection.Answer answer =
          connection.send("POST", "/xapi/statements", statements.next(statements.id()));
      return answer.status() + " " + answer.body();
    }
  }

  private void report(String what, Ledger ledger, RawPostgres database) throws Exception {
    List<String> faults = ledger.faults(database);
    failed |= !faults.isEmpty();
    Benchmark.say(
        "%s: %d acknowledged; %s"
            .formatted(
                what,
                ledger.acknowledged.sum(),
                faults.isEmpty() ? "nothing lost, the log is whole" : String.join("; ", faults)));
  }

  private static void destroy(long process) {
    ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
  }
}
