package org.koers.lrs.statement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koers.lrs.statement.store.StatementFilter.Selection;
import org.koers.lrs.statement.store.StoreOutcome.Conflict;
import org.koers.lrs.statement.store.StoreOutcome.Stored;
import org.koers.lrs.test.Covers;
import org.koers.lrs.test.StatementText;

/** What every store does; run by each implementation. */
interface StatementStoreContract {

  /** A tenant that no other test uses. */
  StoreScene newTenant();

  @Test
  default void aStoredStatementShouldBeFoundExactlyAsReceived() {
    StoreScene scene = newTenant();
    StatementText text = aStatement().with("\"result\":{\"score\":{\"scaled\":1.0}}");

    assertThat(scene.store(text)).isEqualTo(new Stored(List.of(text.uuid())));

    assertThat(scene.store().find(scene.tenantId(), text.uuid()))
        .hasValueSatisfying(
            found -> {
              assertThat(found.text()).isEqualTo(text.json());
              assertThat(found.position()).isEqualTo(1);
              assertThat(found.authority()).isEqualTo(StoreScene.AUTHORITY);
              assertThat(found.version()).isEqualTo("2.0.0");
              assertThat(found.voided()).isFalse();
            });
  }

  @Test
  @Covers("XAPI-00026")
  default void aStatementWithoutIdShouldGetOne() {
    StoreScene scene = newTenant();

    scene.store(aStatement().withoutId());

    assertThat(scene.log()).hasSize(1);
  }

  @Test
  default void storingAnEqualStatementTwiceShouldKeepTheFirst() {
    StoreScene scene = newTenant();
    UUID id = UUID.randomUUID();
    StatementText first = aStatement().withId(id);
    StatementText equal =
        first.onObject("{\"objectType\":\"Activity\", \"id\":\"https://example.org/course\"}");

    scene.store(first);

    assertThat(scene.store(first)).isEqualTo(new Stored(List.of(id)));
    assertThat(scene.store(equal)).isEqualTo(new Stored(List.of(id)));
    assertThat(scene.log()).extracting(StoredStatement::text).containsExactly(first.json());
  }

  @Test
  @Covers("XAPI-00142")
  default void storingADifferentStatementUnderTheSameIdShouldConflict() {
    StoreScene scene = newTenant();
    StatementText first = aStatement();

    scene.store(first);

    assertThat(scene.store(first.by("bob"))).isEqualTo(new Conflict(List.of(first.uuid())));
    assertThat(scene.log()).extracting(StoredStatement::text).containsExactly(first.json());
  }

  @Test
  @Covers("XAPI-00326")
  default void aBatchWithAConflictShouldStoreNothingOfIt() {
    StoreScene scene = newTenant();
    StatementText first = aStatement();
    scene.store(first);

    StoreOutcome outcome = scene.store(aStatement(), first.by("bob"), aStatement());

    assertThat(outcome).isInstanceOf(Conflict.class);
    assertThat(scene.log()).hasSize(1);
    assertThat(scene.store().head(scene.tenantId())).isEqualTo(1);
  }

  @Test
  default void aBatchOfWhichPartIsThereShouldStoreTheRest() {
    StoreScene scene = newTenant();
    StatementText first = aStatement();
    StatementText second = aStatement();
    scene.store(first);

    assertThat(scene.store(first, second))
        .isEqualTo(new Stored(List.of(first.uuid(), second.uuid())));
    assertThat(scene.log())
        .extracting(StoredStatement::id)
        .containsExactly(first.uuid(), second.uuid());
  }

  @Test
  default void tenantsShouldNotSeeEachOther() {
    StoreScene one = newTenant();
    StoreScene other = newTenant();
    StatementText text = aStatement();

    one.store(text);

    assertThat(other.store().find(other.tenantId(), text.uuid())).isEmpty();
    assertThat(other.newest(StatementFilter.all(Selection.QUERY))).isEmpty();
    assertThat(other.store(text.by("bob"))).isEqualTo(new Stored(List.of(text.uuid())));
  }

  @Test
  default void timeShouldRiseWithThePositionAndReachTheConsistentTime() {
    StoreScene scene = newTenant();
    scene.store(aStatement(), aStatement(), aStatement());
    scene.store(aStatement());

    List<StoredStatement> log = scene.log();

    assertThat(log).extracting(StoredStatement::position).containsExactly(1L, 2L, 3L, 4L);
    assertThat(log)
        .extracting(StoredStatement::stored)
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(stored -> !stored.isAfter(scene.store().consistentThrough(scene.tenantId())));
  }

  @Test
  default void whatWasStoredShouldBeWithinTheTimeKnownWithoutAsking() {
    StoreScene scene = newTenant();
    assertThat(scene.store().storedThrough(scene.tenantId())).isEmpty();

    scene.store(aStatement(), aStatement());

    assertThat(scene.store().storedThrough(scene.tenantId()))
        .contains(scene.log().getLast().stored())
        .hasValueSatisfying(
            time ->
                assertThat(time)
                    .isBeforeOrEqualTo(scene.store().consistentThrough(scene.tenantId())));
  }

  @Test
  @Covers("XAPI-00018")
  default void aVoidedStatementShouldBeMarkedWhicheverCameFirst() {
    StoreScene scene = newTenant();
    StatementText early = aStatement();
    StatementText late = aStatement();
    StatementText voidsEarly = aStatement().voiding(early.uuid());
    StatementText voidsLate = aStatement().voiding(late.uuid());

    scene.store(early);
    scene.store(voidsEarly, voidsLate);
    scene.store(late);

    assertThat(voided(scene, early)).contains(true);
    assertThat(voided(scene, late)).contains(true);
    assertThat(scene.newest(StatementFilter.all(Selection.QUERY)))
        .containsExactly(voidsLate.uuid(), voidsEarly.uuid());
    assertThat(scene.newest(StatementFilter.all(Selection.VALID))).isEmpty();
    assertThat(scene.newest(StatementFilter.all(Selection.EVERYTHING))).hasSize(4);
  }

  @Test
  @Covers("XAPI-00016")
  default void whatVoidsShouldNotBeVoided() {
    StoreScene scene = newTenant();
    StatementText target = aStatement();
    StatementText voids = aStatement().voiding(target.uuid());
    Revision before = scene.store().revision(scene.tenantId());

    scene.store(target);
    assertThat(scene.store().revision(scene.tenantId())).as("nothing taken back").isEqualTo(before);
    scene.store(voids);
    assertThat(scene.store().revision(scene.tenantId())).isNotEqualTo(before);
    scene.store(aStatement().voiding(voids.uuid()));

    assertThat(voided(scene, voids)).contains(false);
    assertThat(voided(scene, target)).contains(true);
  }

  private static Optional<Boolean> voided(StoreScene scene, StatementText text) {
    return scene.store().find(scene.tenantId(), text.uuid()).map(StoredStatement::voided);
  }

  @Test
  default void aSearchShouldEndBeforeItFillsTheMemoryAndGoOnWhereItEnded() {
    StoreScene scene = newTenant();
    String large = "\"result\":{\"response\":\"" + "x".repeat(3_900_000) + "\"}";
    for (int i = 0; i < 6; i++) {
      scene.store(aStatement().with(large));
    }
    List<StoredStatement> first = scene.log();

    assertThat(first).hasSize(5);
    assertThat(
            scene
                .store()
                .find(
                    scene.tenantId(),
                    StatementFilter.all(Selection.EVERYTHING),
                    Slice.after(first.getLast().position(), 10)))
        .extracting(StoredStatement::position)
        .containsExactly(6L);
  }
}
