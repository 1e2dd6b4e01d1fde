package org.koers.adaptive.insight.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.catalogue.Offers;
import org.koers.adaptive.competency.CompetencyGraphs;
import org.koers.adaptive.insight.Collective;
import org.koers.adaptive.insight.Histories;
import org.koers.adaptive.insight.InsightReports;
import org.koers.adaptive.insight.LearnerHistory;
import org.koers.adaptive.insight.model.ModelLearning;
import org.koers.adaptive.insight.model.TooFewAnswers;
import org.koers.adaptive.insight.watch.InsightReport;
import org.koers.adaptive.learnerstate.KeptModel;
import org.koers.adaptive.learnerstate.LearnerStates;
import org.koers.adaptive.learnerstate.ModelParameters;
import org.koers.adaptive.learnerstate.PredictionModels;
import org.koers.adaptive.learnerstate.Predictors;
import org.koers.adaptive.learnerstate.prediction.ModelFile;
import org.koers.adaptive.observe.SignalRulesFile;

/** One run at a time, so that it takes one core at most for long; each tenant can wait for one. */
@ApplicationScoped
public class InsightRuns {

  private static final System.Logger LOG = System.getLogger(InsightRuns.class.getName());
  private static final JsonMapper JSON = new JsonMapper();

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("koers-insight").daemon().factory());
  private final Map<Long, Progress> progress = new ConcurrentHashMap<>();
  private final Clock clock = Clock.systemUTC();

  private final Histories histories;
  private final Offers offers;
  private final CompetencyGraphs graphs;
  private final SignalRulesFile rules;
  private final Predictors predictors;
  private final PredictionModels models;
  private final InsightReports reports;

  /** For the container, which makes a proxy of it. */
  @NullUnmarked
  protected InsightRuns() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public InsightRuns(
      Histories histories,
      Offers offers,
      CompetencyGraphs graphs,
      SignalRulesFile rules,
      Predictors predictors,
      PredictionModels models,
      InsightReports reports) {
    this.histories = histories;
    this.offers = offers;
    this.graphs = graphs;
    this.rules = rules;
    this.predictors = predictors;
    this.models = models;
    this.reports = reports;
  }

  /** How far the last run since the start of this server is. */
  public Optional<Progress> of(long tenantId) {
    return Optional.ofNullable(progress.get(tenantId));
  }

  /** The last report that was made. */
  public Optional<InsightReport> report(long tenantId) {
    return reports.last(tenantId).flatMap(InsightRuns::read);
  }

  /** One of another release is made again when somebody asks for it. */
  private static Optional<InsightReport> read(InsightReports.Kept kept) {
    try {
      return Optional.of(JSON.readValue(kept.json(), InsightReport.class));
    } catch (JsonProcessingException ofAnotherRelease) {
      return Optional.empty();
    }
  }

  /**
   * Looks at everything anew, and learns a model that somebody can then put in force; nothing if a
   * run of this tenant is on its way.
   *
   * @param by who asks
   */
  public synchronized void start(long tenantId, String by) {
    Progress before = progress.get(tenantId);
    if (before == null || before.ended()) {
      step(tenantId, Progress.Step.WAITING, 0);
      Future<?> _ = worker.submit(() -> run(tenantId, by));
    }
  }

  private void run(long tenantId, String by) {
    try {
      step(tenantId, Progress.Step.READING, 0);
      LearnerStates.Meaning meaning =
          new LearnerStates.Meaning(
              rules.current(),
              offers.current(tenantId),
              graphs.current(tenantId),
              predictors.of(tenantId));
      List<LearnerHistory> all = histories.of(tenantId, meaning);
      Collective collective =
          new Collective(
              Predictors.tenantName(tenantId),
              all,
              meaning.offer(),
              meaning.graph(),
              ModelParameters.DEFAULT.with(meaning.predictor()));
      step(tenantId, Progress.Step.WATCHING, all.size());
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      reports.keep(
          tenantId,
          new InsightReports.Kept(now, JSON.writeValueAsString(InsightReport.of(collective, now))));
      step(tenantId, Progress.Step.LEARNING, all.size());
      String problem = learn(tenantId, by, collective, now);
      progress.put(tenantId, new Progress(Progress.Step.DONE, all.size(), problem));
    } catch (RuntimeException | JsonProcessingException failed) {
      LOG.log(
          System.Logger.Level.ERROR, "Histories of tenant " + tenantId + " were not read", failed);
      progress.put(
          tenantId, new Progress(Progress.Step.FAILED, 0, String.valueOf(failed.getMessage())));
    }
  }

  /** What is wrong, if nothing could be learned. */
  private String learn(long tenantId, String by, Collective collective, Instant now)
      throws JsonProcessingException {
    try {
      String version = "regression-" + now.toString().replaceAll("[^0-9TZ]", "");
      ModelLearning.Learned learned = ModelLearning.of(collective, version);
      models.keep(
          new KeptModel(tenantId, version, now, by, JSON.writeValueAsString(learned.card()), false),
          ModelFile.bytes(learned.model()));
      return "";
    } catch (TooFewAnswers few) {
      return few.getMessage();
    }
  }

  private void step(long tenantId, Progress.Step step, int learners) {
    progress.put(tenantId, new Progress(step, learners, ""));
  }

  @PreDestroy
  void close() {
    worker.shutdownNow();
  }
}
