package org.koers.adaptive.learnerstate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.koers.adaptive.benchmark.BenchmarkData;
import org.koers.adaptive.benchmark.ModelBenchmark;
import org.koers.adaptive.benchmark.Outcome;
import org.koers.adaptive.benchmark.Row;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.learnerstate.prediction.AnswerLog;
import org.koers.adaptive.learnerstate.prediction.PredictionModel;
import org.koers.adaptive.learnerstate.prediction.Training;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;

/** A million signals of 100,000 learners, folded twice under a trained model; one core. */
public final class ReplayBenchmark implements ModelBenchmark {

  private static final int LEARNERS = 100_000;
  private static final int EACH = 10;
  private static final int COMPETENCIES = 2_000;
  private static final int[] HISTORIES = {10, 100, 1_000};

  @Override
  public String name() {
    return "Replay";
  }

  @Override
  public String method() {
    return """
        A million answers (%,d learners, %d each, %,d competencies), made up with a fixed seed, are folded into states under a model trained on a part of
        them, on one core, twice; the digest is over every number of every state. Updates are of the signals alone: how long the state takes after one
        more answer to a history of that length or some more, median of 200."""
        .formatted(LEARNERS, EACH, COMPETENCIES);
  }

  @Override
  public Outcome run(BenchmarkData data) {
    ModelParameters parameters = ModelParameters.DEFAULT.with(predictor());
    Replay first = replay(parameters);
    Replay second = replay(parameters);
    List<Row> rows = new ArrayList<>();
    rows.add(
        Row.of("made up", "a million statements replayed, s", first.seconds())
            .decimals(1)
            .atMost(120));
    rows.add(
        Row.of("made up", "the same bits twice, 1 is yes", same(first, second))
            .decimals(0)
            .wanted(new Row.Wanted.Within(1, 0)));
    for (int length : HISTORIES) {
      rows.add(
          Row.of(
                  "made up",
                  "update after %d statements, ms".formatted(length),
                  update(length, parameters))
              .decimals(3)
              .atMost(1));
    }
    return new Outcome.Measured(rows, "Digest of all states: `" + first.digest() + "`.");
  }

  private static double same(Replay one, Replay other) {
    return one.digest().equals(other.digest()) ? 1 : 0;
  }

  private record Replay(double seconds, String digest) {}

  private static Predictor predictor() {
    AnswerLog log = new AnswerLog(Predictor.EXTRAS);
    Predictor asking = new Predictor(PredictionModel.untrained(), "tenant");
    for (int learner = 0; learner < 2_000; learner++) {
      log.nextLearner();
      LearnerState.listen(
          history(learner, EACH),
          ModelParameters.DEFAULT.with(asking),
          (answer, question, _, extras) ->
              log.add(
                  question,
                  answer.right(),
                  answer.basis().timestamp().toEpochMilli(),
                  extras.stream().mapToDouble(one -> one.value()).toArray()));
    }
    return new Predictor(Training.trained(log, "replayed", Predictor.UNTRAINED.model()), "tenant");
  }

  private static Replay replay(ModelParameters parameters) {
    MessageDigest digest = sha256();
    long spent = 0;
    for (int learner = 0; learner < LEARNERS; learner++) {
      List<LearningSignal> signals = history(learner, EACH);
      long before = System.nanoTime();
      LearnerState state = LearnerState.derivedFrom(signals, parameters);
      spent += System.nanoTime() - before;
      digest.update(described(state).getBytes(StandardCharsets.UTF_8));
    }
    return new Replay(spent / 1e9, HexFormat.of().formatHex(digest.digest()).substring(0, 16));
  }

  private static String described(LearnerState state) {
    Instant now = Instant.parse("2026-12-01T00:00:00Z");
    StringBuilder text = new StringBuilder();
    new TreeMap<>(state.competencies())
        .forEach(
            (iri, one) ->
                text.append(iri)
                    .append(one.rating())
                    .append(one.memory())
                    .append(one.answers().size())
                    .append(one.prediction(Level.BASIC, now).logit())
                    .append(one.retention(now)));
    return text.toString();
  }

  private static double update(int length, ModelParameters parameters) {
    double[] times = new double[200];
    List<LearningSignal> all = history(7, length + 2 * times.length);
    Fold fold = new Fold(all.subList(0, length), parameters, AnswerHearer.NOBODY);
    for (int i = -times.length; i < times.length; i++) {
      int next = length + times.length + i;
      long before = System.nanoTime();
      boolean went = fold.goOn(all.subList(next, next + 1));
      LearnerState state = fold.state();
      double millis = (System.nanoTime() - before) / 1e6;
      if (!went || state.upTo() != next + 1) {
        throw new IllegalStateException("Not all was heard");
      }
      if (i >= 0) {
        times[i] = millis;
      }
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  /** Attempts of ten answers on one competency each, a day apart. */
  private static List<LearningSignal> history(int learner, int length) {
    Random random = new Random(learner);
    double ability = random.nextGaussian();
    List<LearningSignal> signals = new ArrayList<>();
    Instant at = Instant.parse("2026-01-05T09:00:00Z");
    String competency = "";
    for (int i = 0; i < length; i++) {
      if (i % 10 == 0) {
        competency = "https://example.org/c" + random.nextInt(COMPETENCIES);
        at = at.plusSeconds(86_400);
      }
      at = at.plusSeconds(30);
      String activity = competency + "/course";
      signals.add(
          new LearningSignal.Answer(
              new Basis(
                  new UUID(learner, i),
                  at,
                  i + 1L,
                  Set.of(competency),
                  new ActivityName(activity, "Course"),
                  activity,
                  activity + i / 10,
                  Level.BASIC),
              activity + "/q" + i % 10,
              random.nextDouble() < 1 / (1 + Math.exp(-ability))));
    }
    return signals;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
