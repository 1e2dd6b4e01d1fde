package org.koers.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long the next activity takes in the server: {@code mvn -Ptutor-benchmark}. Times are whole
 * HTTP requests over one connection, for learners drawn at random, in an organisation of the full
 * size and in one of a tenth. {@code -Dtutor.learners}, {@code -Dtutor.activities} and {@code
 * -Dtutor.competencies} choose the size; the report goes to the folder {@code benchmark.docs}.
 */
public final class Tutor {

  private static final int WARM_UP = Integer.getInteger("tutor.warmup", 6_000);
  private static final int REQUESTS = Integer.getInteger("tutor.requests", 4_000);

  private Tutor() {}

  /** Milliseconds. */
  private record Times(double p50, double p99) {
    static Times of(double[] millis) {
      Arrays.sort(millis);
      return new Times(millis[millis.length / 2], millis[millis.length * 99 / 100]);
    }
  }

  /**
   * Of one size.
   *
   * @param fresh for a learner drawn from all: mostly not in memory
   * @param again for the same learners once more
   * @param answered for a learner who has just answered
   */
  private record Measured(Company company, Times fresh, Times again, Times answered) {
    String rows() {
      return row("drawn from all learners", fresh)
          + row("the same learners again", again)
          + row("right after an answer", answered);
    }

    private String row(String what, Times times) {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %.1f | %.1f |%n",
          company.name(),
          what,
          times.p50(),
          times.p99());
    }
  }

  public static void main(String[] arguments) throws Exception {
    Company whole =
        new Company(
            Integer.getInteger("tutor.learners", 100_000),
            Integer.getInteger("tutor.activities", 5_000),
            Integer.getInteger("tutor.competencies", 2_000));
    List<Measured> all = new ArrayList<>();
    Path folder = Files.createTempDirectory("koers-tutor");
    try {
      for (Company company : List.of(whole.tenth(), whole)) {
        Path data = folder.resolve("of-" + company.learners());
        try (Server server =
            Server.start(
                data,
                "-Dkoers.graph=" + company.graph(folder),
                "-Dkoers.home-page=" + Company.HOME)) {
          all.add(measured(server, company));
        }
      }
    } finally {
      Benchmark.delete(folder);
    }
    write(all);
  }

  private static Measured measured(Server server, Company company) throws Exception {
    Benchmark.say("settling " + company.name());
    company.settle(server.database());
    company.learn(server);
    Random random = new Random(20_261_128);
    try (HttpConnection connection = server.connect()) {
      for (int i = 0; i < WARM_UP; i++) {
        next(connection, random.nextInt(company.learners()));
      }
      int[] drawn = random.ints(REQUESTS, 0, company.learners()).toArray();
      double[] fresh = new double[REQUESTS];
      double[] again = new double[REQUESTS];
      double[] answered = new double[REQUESTS / 4];
      for (int i = 0; i < REQUESTS; i++) {
        fresh[i] = next(connection, drawn[i]);
      }
      for (int i = 0; i < REQUESTS; i++) {
        again[i] = next(connection, drawn[i]);
      }
      for (int i = 0; i < answered.length; i++) {
        Company.send(connection, company.answer(drawn[i], 10 + i));
        answered[i] = next(connection, drawn[i]);
      }
      Measured measured =
          new Measured(company, Times.of(fresh), Times.of(again), Times.of(answered));
      Benchmark.say(measured.rows());
      return measured;
    }
  }

  /** Milliseconds. */
  private static double next(HttpConnection connection, int learner) throws IOException {
    long before = System.nanoTime();
    HttpConnection.Answer answer =
        connection.send("GET", "/learn/" + Company.token(learner) + "/next", "");
    double millis = (System.nanoTime() - before) / 1e6;
    if (answer.status() != 200 || !answer.body().contains("/activities/course-")) {
      throw new IOException(answer.status() + " " + answer.body());
    }
    return millis;
  }

  private static void write(List<Measured> all) throws IOException {
    Measured tenth = all.getFirst();
    Measured whole = all.getLast();
    StringBuilder report =
        new StringBuilder(
            """
            # How long the next activity takes

            Made by `mvn -Ptutor-benchmark`: whole HTTP requests for the next activity with all reasons (`/learn/TOKEN/next`) over one connection, %,d for each row, on
            %s; database and client on the same machine. Each learner has ten answers on record and a role of twenty competencies.

            | organisation | learner | p50 ms | p99 ms |
            |---|---|--:|--:|
            """
                .formatted(REQUESTS, Report.machine()));
    all.forEach(one -> report.append(one.rows()));
    report.append(
        String.format(
            Locale.ROOT,
            "%nWanted: p99 at most 10 ms, and at most twice that of a tenth. p99 for learners drawn from all: %.1f ms, %.2f times that of a tenth.%n",
            whole.fresh().p99(),
            whole.fresh().p99() / tenth.fresh().p99()));
    Path docs = Path.of(System.getProperty("benchmark.docs", "docs"));
    Files.writeString(docs.resolve("tutor-benchmark.md"), report);
    Benchmark.say(report.toString());
  }
}
