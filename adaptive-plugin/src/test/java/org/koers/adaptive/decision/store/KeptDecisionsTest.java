package org.koers.adaptive.decision.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.adaptive.AdaptiveDatabase.TENANT;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.decision.DecisionStore;
import org.koers.adaptive.decision.DecisionStore.Keeping;
import org.koers.adaptive.decision.DecisionStore.Kept;
import org.koers.adaptive.decision.KeptDecision;
import org.koers.adaptive.decision.Objection;
import org.koers.adaptive.decision.WishStore;
import org.koers.adaptive.decision.WishStore.Kind;
import org.koers.adaptive.decision.WishStore.TenantPolicy;
import org.koers.adaptive.decision.WishStore.Wish;
import org.koers.adaptive.nextactivity.Wishes;
import org.koers.adaptive.play.PlayStatement;
import org.koers.adaptive.play.store.WaitingStore;

class KeptDecisionsTest {

  private static final AdaptiveDatabase DATABASE = new AdaptiveDatabase();
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

  private final DecisionStore store =
      DATABASE.transactional(
          DecisionStore.class, manager -> new JpaDecisions(manager, WaitingStore.of(manager)));
  private final WishStore wishes =
      DATABASE.transactional(
          WishStore.class, manager -> new JpaWishes(manager, WaitingStore.of(manager)));
  private final String who = "p-" + UUID.randomUUID();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void theSameDecisionShouldBeKeptOnce() throws SQLException {
    Kept first = keep("a");

    for (int i = 0; i < 10; i++) {
      assertThat(keep("a")).isEqualTo(new Kept(first.id(), false));
    }
    Kept other = keep("b");
    Kept back = keep("a");

    assertThat(other.isNew()).isTrue();
    assertThat(back.isNew()).as("it differs from the last one").isTrue();
    assertThat(store.list(TENANT, who, Instant.MAX, 10)).hasSize(3);
    assertThat(store.last(TENANT, who).orElseThrow().id()).isEqualTo(back.id());
    assertThat(waiting(who)).isEqualTo(3);
    assertThat(store.find(TENANT + 1, first.id())).as("of another tenant").isEmpty();
  }

  @Test
  void requestsAtOnceShouldKeepOneDecision() throws Exception {
    List<Future<Kept>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 64; i++) {
        all.add(threads.submit(() -> keep("same")));
      }
    }
    List<Kept> kept = new ArrayList<>();
    for (Future<Kept> one : all) {
      kept.add(one.get());
    }
    assertThat(kept).filteredOn(Kept::isNew).hasSize(1);
    assertThat(kept.stream().map(Kept::id).distinct()).hasSize(1);
    assertThat(store.list(TENANT, who, Instant.MAX, 10)).hasSize(1);
    assertThat(waiting(who)).isEqualTo(1);
  }

  @Test
  void wishesShouldHoldUntilTheyEnd() {
    assertThat(wishes.of(TENANT, who)).isEqualTo(Wishes.NONE);

    wishes.add(wish(Kind.CHOOSE, "a", null), said());
    wishes.add(wish(Kind.CHOOSE, "b", null), said());
    wishes.add(wish(Kind.LATER, "c", LocalDate.of(2026, 12, 1)), said());
    wishes.add(wish(Kind.LATER, "c", LocalDate.of(2026, 12, 2)), said());
    wishes.add(wish(Kind.MODELS_OFF, "", null), said());

    Wishes held = wishes.of(TENANT, who);
    assertThat(held.modelsOff()).isTrue();
    assertThat(held.chosen()).hasValue(new Wishes.OwnChoice("b", NOW));
    assertThat(held.later()).containsExactly(new Wishes.Later("c", LocalDate.of(2026, 12, 2)));
    assertThat(wishes.of(TENANT + 1, who)).isEqualTo(Wishes.NONE);

    wishes.add(wish(Kind.LATER, "b", LocalDate.of(2026, 12, 2)), said());
    assertThat(wishes.of(TENANT, who).chosen()).as("what is put off is not wanted now").isEmpty();
    assertThat(end(Kind.MODELS_OFF, "")).isTrue();
    assertThat(end(Kind.MODELS_OFF, "")).as("it is over already").isFalse();
    assertThat(end(Kind.LATER, "c")).isTrue();
    assertThat(wishes.of(TENANT, who).later())
        .containsExactly(new Wishes.Later("b", LocalDate.of(2026, 12, 2)));
  }

  @Test
  void anOrganisationsPolicyShouldBeItsOwn() {
    wishes.choose(new TenantPolicy(77, "zpdes", false, "local:admin", NOW), said());
    wishes.choose(new TenantPolicy(77, "", true, "local:admin", NOW), said());

    assertThat(wishes.of(77, who).modelsOffForAll()).isTrue();
    assertThat(wishes.of(77, who).policy()).isEmpty();
    assertThat(wishes.of(78, who)).isEqualTo(Wishes.NONE);
  }

  @Test
  void anObjectionShouldBeAnsweredWithinItsTenantOnly() {
    UUID id = UUID.randomUUID();
    wishes.object(
        new Objection(
            TENANT,
            id,
            who,
            NOW,
            Objection.About.CHOICE,
            "",
            null,
            "Dit klopt niet.",
            "",
            "",
            null),
        said());

    assertThat(wishes.answer(TENANT + 1, id, "x", "somebody", NOW, said())).isFalse();
    assertThat(wishes.objectionsOf(TENANT, who).getFirst().answered()).isFalse();
    assertThat(wishes.answer(TENANT, id, "Rechtgezet.", "local:admin", NOW, said())).isTrue();
    assertThat(wishes.objectionsOf(TENANT, who).getFirst().answer()).isEqualTo("Rechtgezet.");
    assertThat(wishes.objectionsOf(TENANT, "somebody else")).isEmpty();
  }

  private Kept keep(String fingerprint) {
    UUID id = UUID.randomUUID();
    return store.keep(
        TENANT,
        who,
        fingerprint,
        () ->
            new Keeping(
                new KeptDecision(
                    TENANT, id, who, Instant.now(), "sales", "mastery/2", 7, "a", "A", false, "{}"),
                new PlayStatement(id, "{}")));
  }

  private Wish wish(Kind kind, String activity, LocalDate until) {
    return new Wish(TENANT, who, NOW, kind, activity, activity, until);
  }

  private boolean end(Kind kind, String activity) {
    return wishes.end(TENANT, who, kind, activity, NOW, said());
  }

  private static PlayStatement said() {
    return new PlayStatement(UUID.randomUUID(), "{}");
  }

  private static long waiting(String who) throws SQLException {
    try (Connection connection = DATABASE.app().getConnection();
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "select count(*) from adaptive.play_statement where pseudonym = '" + who + "'")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
