package org.koers.adaptive.learnerstate.prediction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.koers.adaptive.benchmark.BenchmarkData;
import org.koers.adaptive.benchmark.ModelBenchmark;
import org.koers.adaptive.benchmark.Outcome;

/** The prediction of answers on knowledge-tracing sets. */
public final class PredictionBenchmark implements ModelBenchmark {

  @Override
  public String name() {
    return "Prediction";
  }

  @Override
  public String method() {
    return """
    Sets in Gervet's format and split (`preprocessed_data_train.csv`, `preprocessed_data_test.csv`, `q_mat.npz`): learners of the
    test file stand in no training file. The model is trained on the training file; then each answer of a test learner is predicted
    from that learner's earlier answers under the frozen model. What was chosen was chosen on a fifth of the training learners. Intervals are of
    1000 bootstrap samples of learners. *Calibration error* is weighted over ten bins. *One pass* learns from nothing, an
    update for each training answer; *going on* also learns from each test answer after it was predicted, so it may know more
    than the others. Training is measured in this process, the first set with a cold compiler; on a machine that does other things too, look at
    the processor time. Baselines are the same training with fewer features: the item alone; item and ability (IRT); item and counts (as Best-LR).""";
  }

  @Override
  public Outcome run(BenchmarkData data) throws IOException {
    if (data.kt().isEmpty()) {
      return new Outcome.Skipped(
          "there is no folder of knowledge-tracing sets; name one with -Dkt.data=FOLDER.");
    }
    List<SetResult> results = new ArrayList<>();
    List<String> incomplete = new ArrayList<>();
    for (Path folder : KnowledgeTracingSet.in(data.kt().get())) {
      Optional<KnowledgeTracingSet> set = KnowledgeTracingSet.of(folder);
      if (set.isPresent()) {
        results.add(measured(set.get()));
      } else {
        incomplete.add(folder.getFileName().toString());
      }
    }
    if (results.isEmpty()) {
      return new Outcome.Skipped(
          data.kt().get() + " holds no set with preprocessed_data_train.csv and _test.csv.");
    }
    return new Outcome.Measured(
        results.stream().flatMap(result -> result.rows().stream()).toList(),
        more(results, incomplete));
  }

  private static SetResult measured(KnowledgeTracingSet set) throws IOException {
    SetResult result = SetResult.of(set);
    System.out.println(result.line());
    return result;
  }

  private static String more(List<SetResult> results, List<String> incomplete) {
    StringBuilder text = new StringBuilder("```text\n");
    results.forEach(result -> text.append(result.line()).append('\n'));
    text.append("```\n");
    for (SetResult result : results) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n### How often predictions came true: %s%n%n%s",
              result.set(),
              result.reliability().markdown()));
    }
    if (!incomplete.isEmpty()) {
      text.append("\nWithout training answers, so not measured: ")
          .append(String.join(", ", incomplete))
          .append(".\n");
    }
    return text.toString();
  }
}
