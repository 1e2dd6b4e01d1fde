package org.koers.adaptive.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.placement.ReferenceAnswers;
import org.koers.adaptive.placement.TestDesign.Exposure;
import org.koers.adaptive.placement.irt.Calibration;
import org.koers.adaptive.placement.irt.ItemParameters;
import org.koers.adaptive.placement.irt.ItemPrior;
import org.koers.adaptive.placement.irt.MarginalLikelihood;
import org.koers.adaptive.placement.irt.Responses;

/** Placement: calibration against published figures, and adaptive tests of simulated learners. */
final class PlacementBenchmark implements ModelBenchmark {

  private static final double[] LSAT7_A = {0.988, 1.081, 1.707, 0.765, 0.736};
  private static final double[] LSAT7_D = {1.856, 0.808, 1.805, 0.486, 1.854};

  @Override
  public String name() {
    return "Placement: item response model and adaptive test";
  }

  @Override
  public String method() {
    return """
    Two-parameter logistic model by marginal maximum likelihood (EM, 61 points), on the answers of LSAT7 (1,000 persons, 5 items) and SAT12 (600 persons,
    32 items) where they are there. The post-hoc adaptive test gives each of the 600 the ten items that tell most about them, and compares the ability with
    that of all 32; once with items calibrated on the same persons, once on the other half of them. Everything else is simulation: banks of 60 items with
    known parameters (`SimulatedBank`, seeds in `PlacementSimulation`), learners whose abilities are standard normal and who answer as the model says; so
    it shows what the test makes of a model that holds, not that it holds. *Random order* is the same test with the items in random order.
    """;
  }

  @Override
  public Outcome run(BenchmarkData data) throws IOException {
    List<Row> rows = new ArrayList<>();
    Optional<Path> reference =
        data.model().filter(folder -> Files.exists(folder.resolve("LSAT7.csv.gz")));
    if (reference.isPresent()) {
      rows.addAll(lsat7(ReferenceAnswers.lsat7(reference.get())));
      rows.addAll(sat12(ReferenceAnswers.sat12(reference.get())));
    }
    rows.addAll(new PlacementSimulation().rows());
    rows.addAll(new NewBankSimulation().rows());
    return new Outcome.Measured(
        rows,
        reference.isPresent()
            ? ""
            : "LSAT7 and SAT12 were not measured: name their folder with `-Dmodel.data=FOLDER`.");
  }

  private static List<Row> lsat7(Responses responses) {
    Calibration fitted = new MarginalLikelihood().fit(responses, ItemPrior.NONE);
    double most = 0;
    for (int i = 0; i < LSAT7_A.length; i++) {
      ItemParameters item = fitted.items().get(i).parameters();
      most = Math.max(most, Math.abs(item.a() - LSAT7_A[i]));
      most = Math.max(most, Math.abs(item.d() - LSAT7_D[i]));
    }
    return List.of(
        Row.of("LSAT7", "log likelihood", fitted.logLikelihood())
            .wanted(new Row.Wanted.Within(-2658.805, 0.001)),
        Row.of("LSAT7", "largest difference to a published parameter", most).atMost(0.001));
  }

  private static List<Row> sat12(List<double[]> answers) {
    Calibration fitted =
        new MarginalLikelihood()
            .fit(Responses.of(answers.getFirst().length, answers), ItemPrior.NONE);
    List<ItemParameters> items =
        fitted.items().stream().map(Calibration.Fitted::parameters).toList();
    PostHocTest same = new PostHocTest(answers, items);
    Correlation adaptive = same.after(10, Exposure.NONE);
    Correlation random = same.after(10, new Exposure(32, 1));
    Correlation other = PostHocTest.crossed(answers, 10);
    return List.of(
        Row.of("SAT12", "log likelihood", fitted.logLikelihood())
            .wanted(new Row.Wanted.Within(-9488.955, 0.001)),
        row("10 of 32 items, correlation with all 32", adaptive).atLeast(0.95),
        row("the same in random order", random),
        row("the same, adaptive, items calibrated on the other half", other));
  }

  private static Row row(String measure, Correlation correlation) {
    return Row.of("SAT12", measure, correlation.value())
        .decimals(3)
        .interval(correlation.low(), correlation.high());
  }
}
