package org.koers.lrs.statement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;
import static org.koers.lrs.test.StatementText.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koers.lrs.statement.store.StatementFilter.Selection;
import org.koers.lrs.test.Covers;
import org.koers.lrs.test.StatementText;

/** How every store searches; run by each implementation. */
interface StatementSearchContract {

  StatementFilter QUERY = StatementFilter.all(Selection.QUERY);
  String ADA = "account:https://example.org ada";
  String VERB = "http://adlnet.gov/expapi/verbs/failed";

  /** A tenant that no other test uses. */
  StoreScene newTenant();

  @Test
  @Covers({"XAPI-00164", "XAPI-00178", "XAPI-00179", "XAPI-00180"})
  default void eachFilterShouldFindWhatItNames() {
    StoreScene scene = newTenant();
    UUID registration = UUID.randomUUID();
    StatementText plain = aStatement();
    StatementText bobs = aStatement().by("bob");
    StatementText failed = aStatement().did(VERB);
    StatementText other = aStatement().on("https://example.org/other");
    StatementText registered = aStatement().in(registration);
    scene.store(plain, bobs, failed, other, registered);

    assertThat(scene.newest(QUERY.byActor("account:https://example.org bob")))
        .containsExactly(bobs.uuid());
    assertThat(scene.newest(QUERY.byVerb(VERB))).containsExactly(failed.uuid());
    assertThat(scene.newest(QUERY.byActivity("https://example.org/other")))
        .containsExactly(other.uuid());
    assertThat(scene.newest(QUERY.byRegistration(registration))).containsExactly(registered.uuid());
    assertThat(scene.newest(QUERY.byActor(ADA).byVerb(VERB))).containsExactly(failed.uuid());
    assertThat(scene.newest(QUERY.byVerb(VERB).byRegistration(registration))).isEmpty();
    assertThat(scene.newest(QUERY.byActor("account:https://example.org nobody"))).isEmpty();
  }

  @Test
  @Covers("XAPI-00181")
  default void anActorShouldBeFoundAsMemberAndAsObject() {
    StoreScene scene = newTenant();
    String group = "{\"objectType\":\"Group\",\"member\":[" + agent("ada") + "]}";
    String object = "{\"objectType\":\"Agent\"," + agent("ada").substring(1);
    StatementText asMember = aStatement().byActor(group);
    StatementText asObject = aStatement().by("bob").onObject(object);
    StatementText asBoth = aStatement().onObject(object);
    scene.store(asMember, asObject, asBoth, aStatement().by("bob"));

    assertThat(scene.newest(QUERY.byActor(ADA)))
        .containsExactly(asBoth.uuid(), asObject.uuid(), asMember.uuid());
  }

  @Test
  @Covers("XAPI-00165")
  default void whatRefersToAMatchShouldBeAMatch() {
    StoreScene scene = newTenant();
    StatementText target = aStatement().did(VERB);
    StatementText referring = aStatement().by("bob").referringTo(target.uuid());
    StatementText voiding = aStatement().by("carl").voiding(target.uuid());
    scene.store(target, referring, aStatement().by("bob").referringTo(UUID.randomUUID()));

    assertThat(scene.newest(QUERY.byVerb(VERB))).containsExactly(referring.uuid(), target.uuid());
    assertThat(scene.newest(QUERY.byActor(ADA))).containsExactly(referring.uuid(), target.uuid());
    assertThat(scene.newest(StatementFilter.all(Selection.VALID).byActor(ADA)))
        .containsExactly(target.uuid());

    scene.store(voiding);

    assertThat(scene.newest(QUERY.byVerb(VERB))).containsExactly(voiding.uuid(), referring.uuid());
  }

  @Test
  default void whatRefersToAMatchOverOthersShouldBeAMatch() {
    StoreScene scene = newTenant();
    StatementText c = aStatement().did(VERB);
    StatementText b = aStatement().by("bob").referringTo(c.uuid());
    StatementText a = aStatement().by("carl").referringTo(b.uuid());
    scene.store(a, b, c, aStatement().by("carl"));

    assertThat(scene.newest(QUERY.byVerb(VERB))).containsExactly(c.uuid(), b.uuid(), a.uuid());
    assertThat(scene.newest(QUERY.byActor("account:https://example.org bob")))
        .containsExactly(b.uuid(), a.uuid());
    assertThat(scene.find(QUERY.byVerb(VERB), Slice.after(0, 2)))
        .containsExactly(a.uuid(), b.uuid());
    assertThat(scene.newest(QUERY.byVerb(VERB).storedIn(null, scene.log().get(0).stored())))
        .containsExactly(a.uuid());
  }

  @Test
  default void referencesInACircleShouldEnd() {
    StoreScene scene = newTenant();
    UUID one = UUID.randomUUID();
    StatementText other = aStatement().by("bob").referringTo(one);
    scene.store(aStatement().withId(one).did(VERB).referringTo(other.uuid()), other);

    assertThat(scene.newest(QUERY.byVerb(VERB))).containsExactly(other.uuid(), one);
  }

  @Test
  @Covers({"XAPI-00174", "XAPI-00175"})
  default void sinceShouldExcludeAndUntilIncludeItsOwnMoment() {
    StoreScene scene = newTenant();
    scene.store(aStatement(), aStatement(), aStatement(), aStatement());
    List<StoredStatement> log = scene.log();

    assertThat(scene.newest(QUERY.storedIn(log.get(0).stored(), log.get(2).stored())))
        .containsExactly(log.get(2).id(), log.get(1).id());
    assertThat(scene.newest(QUERY.storedIn(log.get(3).stored(), null))).isEmpty();
    assertThat(scene.newest(QUERY.storedIn(null, log.get(0).stored().minusNanos(1000)))).isEmpty();
  }

  @Test
  default void slicesShouldFollowEachOtherToTheEndInBothDirections() {
    StoreScene scene = newTenant();
    StatementText[] texts =
        IntStream.range(0, 25)
            .mapToObj(i -> aStatement().by(i % 2 == 0 ? "ada" : "bob"))
            .toArray(StatementText[]::new);
    scene.store(texts);
    List<UUID> adas =
        IntStream.range(0, 25).filter(i -> i % 2 == 0).mapToObj(i -> texts[i].uuid()).toList();

    assertThat(walk(scene, true)).isEqualTo(adas);
    assertThat(walk(scene, false)).isEqualTo(adas.reversed());
  }

  private static List<UUID> walk(StoreScene scene, boolean ascending) {
    List<UUID> all = new ArrayList<>();
    long beyond = 0;
    while (true) {
      List<StoredStatement> slice =
          scene.store().find(scene.tenantId(), QUERY.byActor(ADA), new Slice(ascending, beyond, 4));
      if (slice.isEmpty()) {
        return all;
      }
      slice.forEach(found -> all.add(found.id()));
      beyond = slice.getLast().position();
    }
  }
}
