package org.koers.adaptive.learnerstate.prediction;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.koers.adaptive.benchmark.Row;

/**
 * What was measured on one set.
 *
 * @param line the AUC and its interval, for a list of sets
 */
record SetResult(String set, String line, List<Row> rows, Reliability reliability) {

  private static final double AUC = 0.78;
  private static final double FIRST_FIVE = 0.74;
  private static final double CALIBRATION_ERROR = 0.01;
  private static final double TRAINING_SECONDS = 10;
  private static final double LOST = 0.003;

  static SetResult of(KnowledgeTracingSet set) throws IOException {
    return new Measuring(set).result();
  }

  /** One set under way; figures are wanted only of the set that they were set for. */
  private static final class Measuring {

    private final String name;
    private final boolean published;
    private final AnswerLog train;
    private final AnswerLog test;
    private final List<Row> rows = new ArrayList<>();

    Measuring(KnowledgeTracingSet set) throws IOException {
      name = set.name();
      published = name.equals("assistments09");
      train = set.train();
      test = set.test();
    }

    SetResult result() {
      add(Row.of(name, "answers, training", train.size()).decimals(0));
      add(Row.of(name, "answers, test", test.size()).decimals(0));
      PredictionModel model = trained();
      long start = System.nanoTime();
      Judged judged = Judged.frozen(model, test);
      double micros = (System.nanoTime() - start) / 1e3 / test.size();
      double[] interval = judged.aucInterval();
      double auc = judged.auc();
      add(least(Row.of(name, "AUC", auc).interval(interval[0], interval[1]), AUC));
      Judged first = judged.first(5);
      double[] few = first.aucInterval();
      add(
          least(
              Row.of(name, "AUC, first five answers", first.auc()).interval(few[0], few[1]),
              FIRST_FIVE));
      add(most(Row.of(name, "calibration error", judged.reliability().error()), CALIBRATION_ERROR));
      add(Row.of(name, "log loss", judged.logLoss()));
      add(Row.of(name, "predict and update state, µs an answer", micros).decimals(1));
      onePass(auc);
      baseline("item average", Baselines.ITEM_AVERAGE);
      baseline("IRT", Baselines.IRT);
      baseline("counts, as Best-LR", Baselines.COUNTS);
      String line =
          String.format(
              Locale.ROOT,
              "%s: AUC %.4f (95 %% %.4f to %.4f), %d learners, %d answers",
              name,
              auc,
              interval[0],
              interval[1],
              test.learners(),
              test.size());
      return new SetResult(name, line, List.copyOf(rows), judged.reliability());
    }

    private PredictionModel trained() {
      double processor = processorSeconds();
      long start = System.nanoTime();
      PredictionModel model = Training.trained(train, name);
      double seconds = (System.nanoTime() - start) / 1e9;
      add(most(Row.of(name, "training, s", seconds).decimals(1), TRAINING_SECONDS));
      add(Row.of(name, "training, s of one processor", processorSeconds() - processor).decimals(1));
      return model;
    }

    private void onePass(double auc) {
      OnlineTraining training = new OnlineTraining();
      long start = System.nanoTime();
      Judged.online(training, train);
      double micros = (System.nanoTime() - start) / 1e3 / train.size();
      double once = Judged.frozen(training.model(name + "-one-pass"), test).auc();
      add(Row.of(name, "AUC, one pass", once));
      add(most(Row.of(name, "AUC lost by one pass", auc - once), LOST));
      add(Row.of(name, "AUC, one pass and going on", Judged.online(training, test).auc()));
      add(Row.of(name, "one pass, µs an answer", micros).decimals(1));
    }

    private void baseline(String what, Set<Feature> used) {
      PredictionModel model = Training.trained(train, what, used);
      add(Row.of(name, "AUC, " + what, Judged.frozen(model, test).auc()));
    }

    private void add(Row row) {
      rows.add(row);
    }

    private Row least(Row row, double bound) {
      return published ? row.atLeast(bound) : row;
    }

    private Row most(Row row, double bound) {
      return published ? row.atMost(bound) : row;
    }

    private static double processorSeconds() {
      return ManagementFactory.getOperatingSystemMXBean()
              instanceof com.sun.management.OperatingSystemMXBean machine
          ? machine.getProcessCpuTime() / 1e9
          : Double.NaN;
    }
  }
}
