package org.koers.adaptive.insight.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.catalogue.Offers;
import org.koers.adaptive.catalogue.store.CatalogueStores;
import org.koers.adaptive.insight.Histories;
import org.koers.adaptive.insight.run.InsightRuns;
import org.koers.adaptive.insight.run.Progress;
import org.koers.adaptive.insight.store.ReportStores;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.Learners;
import org.koers.adaptive.learnerstate.PredictionModels;
import org.koers.adaptive.learnerstate.Predictor;
import org.koers.adaptive.learnerstate.Predictors;
import org.koers.adaptive.learnerstate.store.ModelStores;
import org.koers.adaptive.library.page.InjectedResource;
import org.koers.adaptive.nextactivity.Scene;
import org.koers.adaptive.observe.ListedLog;
import org.koers.adaptive.observe.LogStatementSource;
import org.koers.adaptive.observe.SignalRulesFile;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.LoggedAccess;
import org.koers.lrs.staff.StaffClient;
import org.koers.lrs.staff.StaffSite;

/** The page over real HTTP, on a real database, without the server. */
class InsightPagesTest {

  private static final String PERSONAL_DATA = "https://w3id.org/koers/demo/privacy#personal-data";

  private final AdaptiveDatabase database = new AdaptiveDatabase();
  private final StaffSite site = new StaffSite();
  private final PredictionModels models = ModelStores.models(database);
  private final Predictors predictors = new Predictors(models);
  private final List<AccessEntry> logged = new ArrayList<>();

  @AfterEach
  void stop() {
    site.close();
    database.close();
  }

  private InsightRuns runs;

  private StaffClient staff(List<String> statements) {
    runs =
        new InsightRuns(
            new Histories(
                new LogStatementSource(new ListedLog(AdaptiveDatabase.TENANT, statements)),
                new Nobody()),
            new Offers(CatalogueStores.catalogue(database)),
            _ -> Scene.GRAPH,
            new SignalRulesFile(),
            predictors,
            models,
            ReportStores.reports(database));
    site.serving(new InjectedResource(InsightResource.class, List.of(runs, models, new Logged())));
    return site.newClient().signIn();
  }

  /** Each learner answers questions of rising difficulty that say which competency they ask. */
  private static List<String> answers(int learners, int each) {
    Random random = new Random(20261128);
    List<String> statements = new ArrayList<>();
    for (int learner = 0; learner < learners; learner++) {
      double ability = random.nextGaussian();
      for (int item = 0; item < each; item++) {
        double chance = 1 / (1 + Math.exp(-(ability + 2 - 4.0 * item / (each - 1))));
        statements.add(
            """
            {"id":"%s","actor":{"account":{"homePage":"https://lms.example","name":"l%d"}},\
            "verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},\
            "object":{"id":"https://lms.example/q%d"},"result":{"success":%b},\
            "context":{"contextActivities":{"other":[{"id":"%s"}]}},\
            "timestamp":"2026-10-%02dT10:%02d:00Z","stored":"2026-11-01T10:00:00Z"}"""
                .formatted(
                    UUID.nameUUIDFromBytes((learner + " " + item).getBytes(StandardCharsets.UTF_8)),
                    learner,
                    item,
                    random.nextDouble() < chance,
                    PERSONAL_DATA,
                    1 + learner % 28,
                    item));
      }
    }
    return statements;
  }

  private void run(StaffClient client) {
    StaffClient.Answer answer = client.submit("/staff/insight", "/staff/insight/run");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("/staff/insight?done=started");
    Instant late = Instant.now().plus(Duration.ofSeconds(60));
    while (runs.of(AdaptiveDatabase.TENANT).filter(Progress::ended).isEmpty()) {
      assertThat(Instant.now()).as("it goes on").isBefore(late);
      LockSupport.parkNanos(20_000_000);
    }
  }

  @Test
  void aModelShouldBeLearnedAndUsedOnlyWhenSomebodySaysSo() {
    StaffClient client = staff(answers(60, 10));
    assertThat(client.get("/staff/insight").body())
        .contains("Nothing was looked at yet.", "No model was learned yet.");

    run(client);

    String page = client.get("/staff/insight").body();
    assertThat(page)
        .contains("It is done: 60 learners.", "60 learners, 600 signals, 600 answers")
        .contains("Learned from 600 answers of 60 learners")
        .contains("predicts better than the rating alone", "2026-10")
        .doesNotContain("lms.example/l", ">l0<");
    String version = models.kept(AdaptiveDatabase.TENANT).getFirst().version();
    assertThat(predictors.of(AdaptiveDatabase.TENANT)).isEqualTo(Predictor.UNTRAINED);

    assertThat(use(client, version)).isEqualTo("/staff/insight?done=used#models");
    assertThat(predictors.of(AdaptiveDatabase.TENANT).model().version()).isEqualTo(version);
    assertThat(client.get("/staff/insight").body()).contains("in use", "Do without it");

    assertThat(use(client, "")).endsWith("done=used#models");
    assertThat(predictors.of(AdaptiveDatabase.TENANT)).isEqualTo(Predictor.UNTRAINED);
    assertThat(use(client, "regression-never")).endsWith("done=unknown#models");
    assertThat(logged)
        .extracting(AccessEntry::what, AccessEntry::about)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("model.used", version),
            org.assertj.core.groups.Tuple.tuple("model.used", "rating alone"));
  }

  private String use(StaffClient client, String version) {
    return client
        .submit("/staff/insight", "/staff/insight/use", "version", version)
        .header("location");
  }

  @Test
  void tooFewAnswersShouldBeSaidAndTheReportStillBeThere() {
    StaffClient client = staff(answers(6, 3));

    run(client);

    assertThat(client.get("/staff/insight").body())
        .contains("18 answers of 6 learners are too few", "6 learners, 18 signals");
    assertThat(models.kept(AdaptiveDatabase.TENANT)).isEmpty();
  }

  @Test
  void aModelOfAnotherReleaseShouldLeaveTheRatingInForce() {
    models.keep(
        new org.koers.adaptive.learnerstate.KeptModel(
            AdaptiveDatabase.TENANT, "old", Instant.EPOCH, "somebody", "{}", false),
        "koers-prediction-model\nformat 0\n".getBytes(StandardCharsets.UTF_8));
    assertThat(models.use(AdaptiveDatabase.TENANT, "old")).isTrue();

    assertThat(predictors.of(AdaptiveDatabase.TENANT)).isEqualTo(Predictor.UNTRAINED);
    assertThat(models.versionInForce(2)).as("another tenant").isEmpty();
  }

  @Test
  void thePageShouldSpeakDutchAndGerman() {
    StaffClient client = staff(answers(6, 3));
    run(client);

    assertThat(client.get("/staff/insight?lang=nl").body()).contains("Wat bespaard zou zijn");
    assertThat(client.get("/staff/insight?lang=de").body()).contains("Was gespart worden wäre");
  }

  private static final class Nobody implements Learners {
    @Override
    public Optional<Learner> byToken(String token) {
      return Optional.empty();
    }

    @Override
    public List<Learner> all(long tenantId) {
      return List.of(new Learner(tenantId, "other", "Other", "sales", Locale.of("nl")));
    }
  }

  private final class Logged implements AccessLog {
    @Override
    public void write(AccessEntry entry) {
      logged.add(entry);
    }

    @Override
    public List<LoggedAccess> page(long tenantId, long below, int limit) {
      return List.of();
    }
  }
}
