package org.koers.adaptive.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.koers.adaptive.learnerstate.retention.DayCount;
import org.koers.adaptive.learnerstate.retention.Forgetting;
import org.koers.adaptive.learnerstate.retention.FsrsFitting;
import org.koers.adaptive.learnerstate.retention.FsrsParameters;
import org.koers.adaptive.learnerstate.retention.PyFsrsOracle;
import org.koers.adaptive.learnerstate.retention.Review;
import org.koers.adaptive.learnerstate.retention.ReviewLogFile;
import org.koers.adaptive.learnerstate.retention.Shrinkage;

/** Forgetting: FSRS-6 by default and fitted, beside two averages that know nothing of memory. */
final class ForgettingBenchmark implements ModelBenchmark {

  /** The log's own days; under them there are as many evaluated reviews as published. */
  private static final DayCount DAYS = DayCount.studyDays(ZoneOffset.UTC);

  private static final double MOVING_STEP = .1;

  @Override
  public String name() {
    return "Forgetting";
  }

  @Override
  public String method() {
    return """
    `py-fsrs`: 12,580 reviews of 1,205 cards by one person. Evaluated are the 6,276 reviews on a later day than the one before (days from 04:00 UTC);
    in the order of time, each of the last five sixths (5,230 reviews) is predicted by what was learned from all before it. *Fitted* is FSRS-6 drawn
    to the defaults by `Shrinkage.TO_DEFAULTS`. *Average* is the mean recall before each part; the *moving average* follows each outcome (log odds, step 0.1).
    Intervals: cards drawn anew 1,000 times. *States* are compared with 430 of py-fsrs 6.3.1, stability relatively.
    """;
  }

  @Override
  public Outcome run(BenchmarkData data) throws IOException {
    Path file = data.model().map(folder -> folder.resolve(ReviewLogFile.NAME)).orElse(Path.of(""));
    if (!Files.isRegularFile(file)) {
      return new Outcome.Skipped(
          "there is no %s; set -Dmodel.data=FOLDER to one that holds it."
              .formatted(ReviewLogFile.NAME));
    }
    List<List<Review>> cards = ReviewLogFile.read(file);
    TimeFolds folds = new TimeFolds(EvaluatedReview.of(cards, DAYS));
    RecallPredictions defaults = folds.predicted(_ -> forgetting(FsrsParameters.DEFAULT));
    long start = System.nanoTime();
    RecallPredictions fitted =
        folds.predicted(before -> forgetting(fit(cards, before.getLast().review().at())));
    double seconds = (System.nanoTime() - start) / 1e9;
    RecallPredictions average = folds.predicted(ForgettingBenchmark::average);
    RecallPredictions moving = folds.predicted(Moving::after);
    return new Outcome.Measured(
        List.of(
            row("reviews evaluated", folds.reviews().size()).decimals(0),
            row("reviews predicted", folds.tested().size()).decimals(0),
            loss("FSRS-6 defaults", defaults).atMost(.4425),
            loss("FSRS-6 fitted", fitted).atMost(.437),
            loss("average", average),
            loss("moving average", moving),
            row("RMSE(bins), FSRS-6 defaults", defaults.rmseOfBins()),
            row("RMSE(bins), FSRS-6 fitted", fitted.rmseOfBins()),
            row("RMSE(bins), average", average.rmseOfBins()),
            row("RMSE(bins), moving average", moving.rmseOfBins()),
            row("five fits, s", seconds).decimals(1),
            Row.of("py-fsrs states", "largest difference", PyFsrsOracle.largestDifference())
                .decimals(10)
                .atMost(1e-4)));
  }

  private static Row row(String measure, double value) {
    return Row.of("py-fsrs", measure, value);
  }

  private static Row loss(String model, RecallPredictions predictions) {
    Row.Interval interval = predictions.interval();
    return row("log loss, " + model, predictions.logLoss())
        .interval(interval.low(), interval.high());
  }

  /** Fitted to what was there up to a moment. */
  private static FsrsParameters fit(List<List<Review>> cards, Instant upTo) {
    List<List<Review>> before =
        cards.stream()
            .map(card -> card.stream().filter(review -> !review.at().isAfter(upTo)).toList())
            .toList();
    return new FsrsFitting(before, DAYS, FsrsParameters.DEFAULT, Shrinkage.TO_DEFAULTS)
        .fit("benchmark")
        .parameters();
  }

  private static ToDoubleFunction<EvaluatedReview> forgetting(FsrsParameters parameters) {
    Forgetting model = new Forgetting(parameters, DAYS);
    return one -> model.retrievability(model.after(one.before()).orElseThrow(), one.review().at());
  }

  private static ToDoubleFunction<EvaluatedReview> average(List<EvaluatedReview> before) {
    double mean = before.stream().mapToInt(one -> one.recalled() ? 1 : 0).average().orElse(.5);
    return _ -> mean;
  }

  /** Says what it knows, then hears what came of it. */
  private static final class Moving {

    private double logOdds;

    static ToDoubleFunction<EvaluatedReview> after(List<EvaluatedReview> before) {
      Moving moving = new Moving();
      before.forEach(moving::predict);
      return moving::predict;
    }

    private double predict(EvaluatedReview review) {
      double chance = 1 / (1 + Math.exp(-logOdds));
      logOdds += MOVING_STEP * ((review.recalled() ? 1 : 0) - chance);
      return chance;
    }
  }
}
