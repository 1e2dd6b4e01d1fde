package org.koers.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One way of writing, here and in raw PostgreSQL: rounds in turn, medians.
 *
 * @param batch statements a request, rows an insert
 * @param ours statements a second
 * @param raw rows a second
 * @param p50 of a request, in milliseconds
 * @param serverMs processor time of the server a statement
 * @param databaseMs the same of the database
 */
record Writing(
    int connections,
    int batch,
    double ours,
    double raw,
    double p50,
    double serverMs,
    double databaseMs) {

  static Writing measured(Server server, RawPostgres database, int connections, int batch)
      throws Exception {
    List<Double> raw = new ArrayList<>();
    List<Writing> rounds = new ArrayList<>();
    for (int round = 0; round < Benchmark.ROUNDS; round++) {
      database.settle();
      raw.add(
          Load.run(connections, Benchmark.ROUND, thread -> database.inserting(thread, batch))
              .perSecond());
      database.settle();
      double serverBefore = Cpu.secondsOfTree(server.process());
      double databaseBefore = Cpu.secondsOfTree(server.databaseProcess());
      Load.Result result =
          Load.run(connections, Benchmark.ROUND, thread -> server.posting(thread, batch));
      double serverSeconds = Cpu.secondsOfTree(server.process()) - serverBefore;
      double databaseSeconds = Cpu.secondsOfTree(server.databaseProcess()) - databaseBefore;
      rounds.add(
          new Writing(
              connections,
              batch,
              result.perSecond(),
              raw.getLast(),
              result.percentile(.5),
              serverSeconds * 1_000 / result.count(),
              databaseSeconds * 1_000 / result.count()));
    }
    Writing median =
        new Writing(
            connections,
            batch,
            Benchmark.median(rounds.stream().map(Writing::ours).toList()),
            Benchmark.median(raw),
            Benchmark.median(rounds.stream().map(Writing::p50).toList()),
            Benchmark.median(rounds.stream().map(Writing::serverMs).toList()),
            Benchmark.median(rounds.stream().map(Writing::databaseMs).toList()));
    Benchmark.say(median.row());
    return median;
  }

  static final String HEAD =
      """
      | connections | statements a request | statements/s | raw rows/s | ratio | p50 ms | CPU server ms | CPU database ms |
      |--:|--:|--:|--:|--:|--:|--:|--:|
      """;

  double ratio() {
    return ours / raw;
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %d | %d | %.0f | %.0f | %.0f %% | %.2f | %.3f | %.3f |",
        connections,
        batch,
        ours,
        raw,
        100 * ratio(),
        p50,
        serverMs,
        databaseMs);
  }
}
