package org.koers.adaptive.placement.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.placement.AdaptiveTest;
import org.koers.adaptive.placement.PlacementResult.Verdict;
import org.koers.adaptive.placement.Sureness;
import org.koers.adaptive.placement.item.Item;
import org.koers.lrs.xapi.StatementParser;

class PlacementsTest {

  private static final JsonMapper JSON = new JsonMapper();

  private PlacementScene scene;
  private Learner learner;

  @BeforeEach
  void open() {
    scene = new PlacementScene();
    learner = scene.learner();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void withoutABankThereShouldBeNoTestAndTheReasonShouldBeNamed() {
    Opened opened = scene.placements.open(learner, Locale.of("nl"));

    assertThat(opened)
        .isInstanceOfSatisfying(
            Opened.None.class,
            none -> {
              assertThat(none.invitation().possible()).isFalse();
              assertThat(none.invitation().unasked())
                  .extracting(one -> one.iri())
                  .containsExactly(PlacementScene.NS + "a", PlacementScene.NS + "b");
            });
    assertThat(scene.tests.of(learner)).isEmpty();
    assertThat(scene.settle(learner)).isEmpty();
  }

  @Test
  void whoKnowsEverythingShouldBeFreedOfWhatTeachesIt() {
    scene.bank();

    KeptTest test = scene.take(learner, Set.of("a", "b"), null);

    assertThat(AdaptiveTest.result(test.attempt()).competencies())
        .extracting(one -> one.verdict())
        .containsOnly(Verdict.MASTERED);
    assertThat(test.waived())
        .extracting(WaivedActivity::title, WaivedActivity::minutes)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("a1", 10L),
            org.assertj.core.groups.Tuple.tuple("a2", 0L), // there is one in Dutch
            org.assertj.core.groups.Tuple.tuple("ab", 20L),
            org.assertj.core.groups.Tuple.tuple("b1", 15L));
  }

  @Test
  void whoKnowsOneThingShouldKeepWhatTeachesTheOther() {
    scene.bank();

    KeptTest test = scene.take(learner, Set.of("a"), null);

    assertThat(test.waived())
        .extracting(WaivedActivity::title)
        .contains("a1")
        .doesNotContain("b1", "ab", "a3");
    assertThat(AdaptiveTest.result(test.attempt()).competencies())
        .extracting(one -> one.verdict())
        .containsExactly(Verdict.MASTERED, Verdict.NOT_MASTERED);
  }

  @Test
  void everythingShouldBeSaidAsStatementsThatCount() throws Exception {
    scene.bank();
    scene.placements.open(learner, Locale.of("nl"));
    KeptTest test = scene.take(learner, Set.of("a"), Sureness.SURE);

    List<JsonNode> said = scene.log.stream().map(PlacementsTest::json).toList();
    for (JsonNode one : said) {
      assertThat(StatementParser.statement(one).id()).isNotNull();
      assertThat(one.at("/context/registration").asText())
          .isEqualTo(test.attempt().id().toString());
    }
    List<String> verbs = said.stream().map(one -> one.at("/verb/display/en").asText()).toList();
    int asked = test.attempt().steps().size();
    assertThat(verbs.getFirst()).isEqualTo("initialized");
    assertThat(verbs.subList(1, asked + 1)).containsOnly("answered");
    assertThat(verbs.subList(asked + 1, verbs.size()))
        .containsExactly("passed", "failed", "waived", "waived", "completed");
    JsonNode answer = said.get(1);
    assertThat(answer.at("/object/definition/interactionType").asText()).isEqualTo("choice");
    assertThat(answer.at("/object/definition/choices")).hasSize(3);
    assertThat(answer.at("/object/definition/correctResponsesPattern")).hasSize(1);
    assertThat(answer.at("/result/extensions/https:~1~1w3id.org~1koers~1ns#sureness").asText())
        .isEqualTo("sure");
    JsonNode waived = said.get(asked + 3);
    assertThat(waived.at("/result").toString())
        .isEqualTo(
            "{\"success\":true,\"completion\":true,\"extensions\":"
                + "{\"https://w3id.org/xapi/cmi5/result/extensions/reason\":\"Tested Out\"}}");
    assertThat(scene.choices.state(learner).activity(test.waived().getFirst().activityIri()))
        .hasValueSatisfying(done -> assertThat(done.finished(Set.of())).isTrue());
    assertThat(scene.choices.state(learner).competency(PlacementScene.NS + "a").answers().keySet())
        .extracting(Enum::name)
        .contains("BASIC", "ADVANCED");
  }

  @Test
  void aQuestionShouldBeAnsweredOnceHoweverOftenItIsSent() throws Exception {
    scene.bank();
    KeptTest begun = scene.begin(learner);
    Item item = scene.placements.next(begun).orElseThrow().item();
    Callable<Object> right =
        () ->
            scene.placements.answer(
                learner, begun.attempt().id(), item, PlacementScene.answer(item, true), null);
    Callable<Object> wrong =
        () ->
            scene.placements.answer(
                learner, begun.attempt().id(), item, PlacementScene.answer(item, false), null);
    try (ExecutorService windows = Executors.newFixedThreadPool(4)) {
      for (Future<Object> sent : windows.invokeAll(List.of(right, wrong, right, wrong))) {
        assertThat(sent.get()).isNotNull();
      }
    }

    assertThat(scene.placements.test(learner, begun.attempt().id()).orElseThrow().attempt().steps())
        .hasSize(1);
    assertThat(scene.settle(learner)).hasSize(2); // begun, and one answer
  }

  @Test
  void twoWindowsShouldBeginOneTest() throws Exception {
    scene.bank();
    Callable<KeptTest> begin = () -> scene.begin(learner);
    try (ExecutorService windows = Executors.newFixedThreadPool(2)) {
      List<Future<KeptTest>> begun = windows.invokeAll(List.of(begin, begin));
      assertThat(begun.get(0).get().attempt().id()).isEqualTo(begun.get(1).get().attempt().id());
    }
    assertThat(scene.tests.of(learner)).hasSize(1);
  }

  @Test
  void aTestShouldBeNobodyElses() {
    scene.bank();
    KeptTest begun = scene.begin(learner);
    Learner other = scene.learner();
    Item item = scene.placements.next(begun).orElseThrow().item();

    assertThat(scene.placements.test(other, begun.attempt().id())).isEmpty();
    assertThat(
            scene.placements.answer(
                other, begun.attempt().id(), item, PlacementScene.answer(item, true), null))
        .isEmpty();
    assertThat(scene.placements.stop(other, begun.attempt().id())).isEmpty();
    assertThat(scene.tests.open(learner)).contains(begun);
  }

  @Test
  void aTestShouldTeachItsQuestionsOnceAndCountThem() {
    scene.bank();
    KeptTest test = scene.take(learner, Set.of("a", "b"), null);
    Set<Object> asked = Set.copyOf(test.attempt().steps().stream().map(s -> s.item()).toList());

    for (int again = 0; again < 2; again++) {
      scene.placements.stop(learner, test.attempt().id()); // it is over already
      for (KeptItem one : scene.items.items(AdaptiveDatabase.TENANT)) {
        boolean given = asked.contains(one.item().key());
        assertThat(one.given()).isEqualTo(given ? 1 : 0);
        assertThat(one.estimate().answers()).isEqualTo(given ? 1 : 0);
        assertThat(one.eligible()).isEqualTo(1);
      }
    }
  }

  @Test
  void aTestThatIsStoppedShouldLeaveTheRestOpen() {
    scene.bank();
    KeptTest begun = scene.begin(learner);

    KeptTest over = scene.placements.stop(learner, begun.attempt().id()).orElseThrow();

    assertThat(over.finished()).contains(PlacementScene.NOW);
    assertThat(over.waived()).isEmpty();
    assertThat(AdaptiveTest.result(over.attempt()).competencies())
        .extracting(one -> one.verdict())
        .containsOnly(Verdict.UNDECIDED);
    assertThat(scene.placements.next(over)).isEmpty();
    assertThat(scene.placements.invitation(learner).open()).hasSize(2); // nothing was asked
  }

  @Test
  void nobodyShouldBeTestedAboutTheSameAgainAtOnce() {
    scene.bank();
    scene.take(learner, Set.of(), null);

    assertThat(scene.placements.invitation(learner).possible()).isFalse();
    assertThat(scene.placements.open(learner, Locale.of("nl"))).isInstanceOf(Opened.None.class);
  }

  @Test
  void aChangedQuestionShouldBeNewAndTheOldOneStillReadable() {
    scene.bank();
    KeptTest begun = scene.begin(learner);
    Item asked = scene.placements.next(begun).orElseThrow().item();

    scene.bring("bank.gift", PlacementScene.gift("b", "advanced"));

    assertThat(scene.items.competencies(AdaptiveDatabase.TENANT))
        .containsExactly(PlacementScene.NS + "b");
    assertThat(scene.items.item(asked.key())).contains(asked);
    assertThat(
            scene.placements.answer(
                learner, begun.attempt().id(), asked, PlacementScene.answer(asked, true), null))
        .hasValueSatisfying(after -> assertThat(after.attempt().steps()).hasSize(1));
  }

  @Test
  void whatWasLearnedShouldStayWhenTheSameBankComesAgain() {
    scene.bank();
    scene.take(learner, Set.of("a"), null);
    List<KeptItem> before = scene.items.items(AdaptiveDatabase.TENANT);

    scene.bank();

    assertThat(scene.items.items(AdaptiveDatabase.TENANT)).isEqualTo(before);
    assertThat(scene.items.banks(AdaptiveDatabase.TENANT)).hasSize(1);
  }

  @Test
  void theDatabaseShouldKeepTenantsApartByItself() throws SQLException {
    scene.bank();
    try (Connection connection = scene.database.app().getConnection();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      assertThat(count(sql)).isZero();
      sql.execute("select set_config('koers.tenants', '{2}', true)");
      assertThat(count(sql)).isZero();
      sql.execute("select set_config('koers.tenants', '{1}', true)");
      assertThat(count(sql)).isEqualTo(24);
    }
    assertThat(scene.items.items(2)).isEmpty();
    assertThat(scene.tests.test(2, UUID.randomUUID())).isEmpty();
  }

  private static int count(Statement sql) throws SQLException {
    try (var rows = sql.executeQuery("select count(*) from adaptive.placement_item")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void aKeptTestShouldComeOutTheSameAndAForgedOneShouldNot() throws SQLException {
    scene.bank();
    KeptTest test = scene.take(learner, Set.of("a"), null);
    Replays replays = new Replays(scene.tests);
    UUID id = test.attempt().id();

    assertThat(replays.of(AdaptiveDatabase.TENANT, id).orElseThrow().same()).isTrue();
    try (Connection connection = scene.database.app().getConnection();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("select set_config('koers.tenants', '{1}', true)");
      assertThat(
              sql.executeUpdate(
                  "update adaptive.placement_attempt set attempt = regexp_replace(attempt,"
                      + " '\"credit\":0.0', '\"credit\":1.0') where id = '"
                      + id
                      + "'"))
          .isEqualTo(1);
      connection.commit();
    }
    Replays.Replay forged = replays.of(AdaptiveDatabase.TENANT, id).orElseThrow();
    assertThat(forged.same()).isFalse();
    assertThat(forged.problem().orElseThrow().place()).contains("step");
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (Exception broken) {
      throw new IllegalStateException(text, broken);
    }
  }
}
