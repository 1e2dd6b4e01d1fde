package org.koers.adaptive.play.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Editions;
import org.koers.adaptive.catalogue.EvidenceQuality;
import org.koers.adaptive.catalogue.Fingerprint;
import org.koers.adaptive.catalogue.LaunchableSco;
import org.koers.adaptive.catalogue.store.CatalogueStores;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.play.Access;
import org.koers.adaptive.play.Attempt;
import org.koers.adaptive.play.Attempts;
import org.koers.adaptive.play.Cmi;
import org.koers.adaptive.play.CommitRules;
import org.koers.adaptive.play.Committed;
import org.koers.adaptive.play.PlayStatement;
import org.koers.adaptive.play.Refusal;
import org.koers.adaptive.play.ScoState;
import org.koers.adaptive.play.Waiting;

class JpaAttemptsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private static AdaptiveDatabase database;
  private static Attempts attempts;
  private static Waiting waiting;
  private static CatalogueEntry entry;

  private Learner learner;
  private Attempt attempt;

  @BeforeAll
  static void start() {
    database = new AdaptiveDatabase();
    attempts = PlayStores.attempts(database);
    waiting = PlayStores.waiting(database);
    entry = entry();
    CatalogueStores.editions(database)
        .add(
            AdaptiveDatabase.TENANT,
            entry,
            new Editions.Origin("course", new Fingerprint("ab".repeat(32))));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    learner = database.learner(UUID.randomUUID().toString());
    attempt = attempts.open(learner, entry, NOW);
  }

  @Test
  void anAttemptShouldBeFoundByItsLearnerOnly() throws SQLException {
    Learner other = database.learner(UUID.randomUUID().toString());
    assertThat(attempts.byRegistration(learner, attempt.registration())).contains(attempt);
    assertThat(attempts.byRegistration(other, attempt.registration())).isEmpty();
    assertThat(attempts.of(learner)).containsExactly(attempt);
  }

  @Test
  void aCommitShouldKeepItsStateAndLetItsStatementsWait() {
    UUID id = UUID.randomUUID();
    commit("a", state("een", 1), List.of(new PlayStatement(id, "{\"n\":1}")));
    assertThat(attempts.states(attempt)).isEqualTo(Map.of("a", state("een", 1)));
    assertThat(waitingNow()).containsExactly(new PlayStatement(id, "{\"n\":1}"));
    assertThat(waiting.senders())
        .contains(new Waiting.Sender(learner.tenantId(), learner.pseudonym()));
  }

  @Test
  void theFirstStatementOfAnIdShouldStay() {
    UUID id = UUID.randomUUID();
    commit("a", state("een", 1), List.of(new PlayStatement(id, "first")));
    commit("a", state("twee", 1), List.of(new PlayStatement(id, "second")));
    assertThat(waitingNow()).containsExactly(new PlayStatement(id, "first"));
    waiting.delivered(learner.tenantId(), List.of(id));
    commit("a", state("drie", 1), List.of(new PlayStatement(id, "third")));
    assertThat(waitingNow()).isEmpty();
  }

  @Test
  void aRefusedStatementShouldNotWaitAnyLonger() {
    UUID id = UUID.randomUUID();
    commit("a", state("een", 1), List.of(new PlayStatement(id, "{}")));
    waiting.refused(learner.tenantId(), id, "not a statement");
    assertThat(waitingNow()).isEmpty();
  }

  @Test
  void aCommitThatFailsShouldLeaveNothing() {
    assertThatThrownBy(
            () ->
                commit(
                    before -> {
                      throw new IllegalStateException("no");
                    },
                    false))
        .hasMessage("no");
    assertThat(attempts.states(attempt)).isEmpty();
    assertThat(waitingNow()).isEmpty();
  }

  @Test
  void commitsAtTheSameTimeShouldNotOverwriteEachOther() throws Exception {
    Callable<Integer> count =
        () -> {
          commit(
              before -> new CommitRules.Kept(state("n", before.session() + 1), List.of()), false);
          return 1;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> count).toList());
    }
    assertThat(attempts.states(attempt).get("a")).isEqualTo(state("n", 20));
  }

  @Test
  void aRefusedCommitShouldChangeNothing() {
    commit("a", state("een", 1), List.of());
    CommitRules.Refused refused = new CommitRules.Refused(Refusal.OVERTAKEN);
    assertThat(commit(before -> refused, true)).isEqualTo(new Committed.Refused(Refusal.OVERTAKEN));
    assertThat(attempts.states(attempt)).isEqualTo(Map.of("a", state("een", 1)));
    assertThat(attempts.of(learner).getFirst().isFinished()).isFalse();
  }

  @Test
  void whoOpensAtTheSameTimeShouldPlayTheSameAttempt() throws Exception {
    Learner clicking = database.learner(UUID.randomUUID().toString());
    Callable<Attempt> click = () -> attempts.open(clicking, entry, NOW);
    Set<Attempt> opened = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Attempt> one : threads.invokeAll(Collections.nCopies(12, click))) {
        opened.add(one.get());
      }
    }
    assertThat(opened).hasSize(1);
    assertThat(attempts.of(clicking)).containsExactlyElementsOf(opened);
  }

  @Test
  void whoOpensAFinishedActivityShouldBeginAnotherAttempt() {
    commit(before -> new CommitRules.Kept(state("klaar", 1), List.of()), true);
    assertThat(attempts.open(learner, entry, NOW)).isNotEqualTo(attempt);
  }

  @Test
  void windowsThatOpenAtTheSameTimeShouldGetSessionsOfTheirOwn() throws Exception {
    Callable<Integer> open = () -> attempts.launch(attempt, "a").launched();
    List<Integer> numbers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Integer> one : threads.invokeAll(Collections.nCopies(12, open))) {
        numbers.add(one.get());
      }
    }
    assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(attempts.states(attempt).get("a").session()).isZero();
  }

  @Test
  void anAttemptShouldBeFinishedOnceAndWithItsCommit() {
    CommitRules.Kept last = new CommitRules.Kept(state("klaar", 1), List.of());
    assertThat(commit(before -> last, false)).isEqualTo(new Committed.Kept(false));
    assertThat(attempts.of(learner).getFirst().isFinished()).isFalse();
    assertThat(commit(before -> last, true)).isEqualTo(new Committed.Kept(true));
    Instant finished = attempts.of(learner).getFirst().finished();
    assertThat(finished).isEqualTo(NOW);
    attempts.commit(attempt, "a", NOW.plusSeconds(60), change(before -> last, true));
    assertThat(attempts.of(learner).getFirst().finished()).isEqualTo(finished);
  }

  @Test
  void aFinishThatFailsShouldLeaveNothingOfItsCommit() {
    CommitRules.Kept last = new CommitRules.Kept(state("klaar", 1), List.of());
    Change change =
        new Change(
            before -> last,
            after -> {
              throw new IllegalStateException("no");
            });
    assertThatThrownBy(() -> attempts.commit(attempt, "a", NOW, change)).hasMessage("no");
    assertThat(attempts.states(attempt)).isEmpty();
  }

  @Test
  void aFinishShouldSeeTheStatesAfterItsCommit() {
    List<Map<String, ScoState>> seen = new ArrayList<>();
    CommitRules.Kept last = new CommitRules.Kept(state("klaar", 1), List.of());
    attempts.commit(attempt, "a", NOW, new Change(before -> last, seen::add));
    assertThat(seen).containsExactly(Map.of("a", state("klaar", 1)));
  }

  @Test
  void anAccessShouldBeForgottenWhenItHasExpired() throws SQLException {
    Access old = new Access("old", "token", NOW.plusSeconds(60));
    attempts.grant(attempt, old, NOW);
    assertThat(attempts.granted("old", NOW.plusSeconds(59))).isPresent();
    attempts.grant(attempt, new Access("new", "token", NOW.plusSeconds(600)), old.expires());
    assertThat(attempts.granted("old", NOW)).isEmpty();
    assertThat(attempts.granted("new", NOW)).isPresent();
  }

  @Test
  void aDeliveredStatementShouldLeaveItsIdOnly() throws SQLException {
    PlayStatement statement = new PlayStatement(UUID.randomUUID(), "{\"answer\":\"a\"}");
    commit("a", state("een", 1), List.of(statement));
    assertThat(body(statement)).isEqualTo(statement.json());
    waiting.delivered(learner.tenantId(), List.of(statement.id()));
    assertThat(body(statement)).isEmpty();
  }

  private static String body(PlayStatement statement) throws SQLException {
    try (Connection connection = database.app().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select body from adaptive.play_statement where statement_id = ?")) {
      select.setObject(1, statement.id());
      ResultSet found = select.executeQuery();
      assertThat(found.next()).isTrue();
      return found.getString(1);
    }
  }

  @Test
  void largeSuspendDataShouldBeKept() {
    ScoState large = state("x".repeat(64_000), 1);
    commit("a", large, List.of());
    assertThat(attempts.states(attempt).get("a")).isEqualTo(large);
  }

  private void commit(String sco, ScoState state, List<PlayStatement> statements) {
    Change change = change(before -> new CommitRules.Kept(state, statements), false);
    attempts.commit(attempt, sco, NOW, change);
  }

  private Committed commit(Function<ScoState, CommitRules.Outcome> rules, boolean finishes) {
    return attempts.commit(attempt, "a", NOW, change(rules, finishes));
  }

  private record Change(
      Function<ScoState, CommitRules.Outcome> rules, Predicate<Map<String, ScoState>> end)
      implements Attempts.Change {

    @Override
    public CommitRules.Outcome of(ScoState before) {
      return rules.apply(before);
    }

    @Override
    public boolean finishes(Map<String, ScoState> after) {
      return end.test(after);
    }
  }

  private static Change change(Function<ScoState, CommitRules.Outcome> rules, boolean finishing) {
    return new Change(rules, after -> finishing);
  }

  private List<PlayStatement> waitingNow() {
    return waiting.of(learner.tenantId(), learner.pseudonym(), 10);
  }

  private static ScoState state(String suspendData, int session) {
    return new ScoState(
        new Cmi(Map.of("cmi.suspend_data", suspendData)),
        Cmi.EMPTY,
        session,
        false,
        false,
        session);
  }

  private static CatalogueEntry entry() {
    return new CatalogueEntry(
        UUID.randomUUID(),
        "http://localhost:8080/activities/course",
        "Cursus",
        "nl",
        null,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        EvidenceQuality.UNKNOWN,
        List.of(new LaunchableSco("a", "A", "a.html", true, null, "")),
        true);
  }
}
