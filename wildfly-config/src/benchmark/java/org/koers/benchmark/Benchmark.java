package org.koers.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The record store beside raw PostgreSQL, on the same machine and disk, in turns: {@code mvn
 * -Pbenchmark}. {@code -Dbenchmark.seconds} is the length of a round, {@code -Dbenchmark.rounds}
 * how many, {@code -Dbenchmark.statements} for how many statements queries are measured, {@code
 * -Dbenchmark.warmup} how many seconds the server's compiler has before. The report goes to the
 * folder {@code benchmark.docs}.
 */
public final class Benchmark {

  static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 8));
  static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("koers-benchmark");
    try {
      List<Writing> writing = new ArrayList<>();
      List<Documents> documents;
      try (Server server = Server.start(folder.resolve("written"))) {
        RawPostgres raw = server.database();
        raw.create();
        warmUp(server, raw);
        for (int[] way : new int[][] {{1, 1}, {8, 1}, {32, 1}, {8, 50}, {8, 100}, {8, 500}}) {
          writing.add(Writing.measured(server, raw, way[0], way[1]));
        }
        documents = Documents.measured(server, ROUND);
      }
      Queries queries;
      try (Server server = Server.start(folder.resolve("queried"))) {
        queries = Queries.measured(server);
      }
      new Report(writing, documents, queries).write(Path.of(System.getProperty("benchmark.docs")));
    } finally {
      if (!Boolean.getBoolean("benchmark.keep")) {
        delete(folder);
      }
    }
  }

  private static void warmUp(Server server, RawPostgres raw) throws Exception {
    say("warming up");
    Load.run(
        32,
        Duration.ofSeconds(Integer.getInteger("benchmark.warmup", 120)),
        thread -> server.posting(thread, 1));
    Load.run(8, Duration.ofSeconds(3), thread -> server.posting(thread, 50));
    Load.run(8, Duration.ofSeconds(3), thread -> raw.inserting(thread, 1));
    raw.catchUp();
  }

  static void say(String what) {
    System.out.println(what);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
