package org.koers.lrs.statement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.statement.store.StatementFilter.Related;
import org.koers.lrs.statement.store.StatementFilter.Selection;
import org.koers.lrs.test.StatementText;
import org.koers.lrs.test.TestDatabase;

/** Searches for several values, each of which so many statements have that indexes are crossed. */
class CrossedSearchTest {

  private static final int STATEMENTS = 1_500;
  private static final String ADA = "account:https://example.org ada";
  private static final String VERB = "http://adlnet.gov/expapi/verbs/failed";
  private static final String LONELY = "http://adlnet.gov/expapi/verbs/passed";
  private static final String ACTIVITY = "https://example.org/other";
  private static final UUID REGISTRATION = UUID.randomUUID();
  private static final UUID RARE = UUID.randomUUID();
  private static final StatementText ADAS = aStatement().in(RARE).did(VERB);
  private static final int LONELY_ONES = 600;

  /** So far apart stand those of carol that the verb of them all is looked up, not walked. */
  private static final int APART = 20;

  private static final int CAROLS = 320;
  private static final String COMMON = "http://adlnet.gov/expapi/verbs/attempted";

  /** The position before that of the first one told. */
  private static final long BEFORE = LONELY_ONES + 2;

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final JdbcStatementStore STORE = new JdbcStatementStore(DATABASE.app());
  private static final List<Told> TOLD = new ArrayList<>();
  private static final List<UUID> CAROL = new ArrayList<>();
  private static StoreScene scene;
  private static StoreScene commons;
  private static StatementText voiding;

  /** A statement and what it says, by the bits of a number. */
  private record Told(UUID id, int says) {

    static final int ACTOR = 1;
    static final int DID = 2;
    static final int ON = 4;
    static final int IN = 8;

    boolean all(int asked) {
      return (says & asked) == asked;
    }

    StatementText text() {
      StatementText text = aStatement().by(all(ACTOR) ? "ada" : "bob");
      text = all(DID) ? text.did(VERB) : text;
      text = all(ON) ? text.on(ACTIVITY) : text;
      return (all(IN) ? text.in(REGISTRATION) : text).withId(id);
    }
  }

  @BeforeAll
  static void store() throws SQLException {
    scene = new StoreScene(STORE, new CredentialIssuer(DATABASE.owner()).ensureTenant("x").id());
    StatementText[] lonely = new StatementText[LONELY_ONES];
    Arrays.setAll(lonely, i -> aStatement().by("bob").did(LONELY));
    scene.store(lonely);
    scene.store(ADAS, aStatement().by("bob").in(RARE).did(VERB));
    Random random = new Random(7);
    for (int i = 0; i < STATEMENTS; i++) {
      int some = random.nextInt(16);
      TOLD.add(new Told(UUID.randomUUID(), some | random.nextInt(16)));
    }
    scene.store(TOLD.stream().map(Told::text).toArray(StatementText[]::new));
    voiding = aStatement().by("carl").voiding(TOLD.get(STATEMENTS - 1).id());
    scene.store(voiding);
    commons = new StoreScene(STORE, new CredentialIssuer(DATABASE.owner()).ensureTenant("y").id());
    StatementText[] common = new StatementText[CAROLS * APART];
    Arrays.setAll(common, i -> aStatement().by(i % APART == 0 ? "carol" : "bob").did(COMMON));
    commons.store(common);
    for (int i = 0; i < common.length; i += APART) {
      CAROL.add(common[i].uuid());
    }
  }

  @AfterAll
  static void stop() {
    STORE.close();
  }

  private static StatementFilter filter(int asked) {
    StatementFilter filter = StatementFilter.all(Selection.QUERY);
    filter = (asked & Told.ACTOR) > 0 ? filter.byActor(ADA) : filter;
    filter = (asked & Told.DID) > 0 ? filter.byVerb(VERB) : filter;
    filter = (asked & Told.ON) > 0 ? filter.byActivity(ACTIVITY) : filter;
    return (asked & Told.IN) > 0 ? filter.byRegistration(REGISTRATION) : filter;
  }

  private static List<UUID> expected(Predicate<Told> passes) {
    return TOLD.stream().limit(STATEMENTS - 1).filter(passes).map(Told::id).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15})
  void valuesThatOftenMeetShouldGiveTheirStatementsInOrder(int asked) {
    List<UUID> all = expected(told -> told.all(asked));
    List<UUID> oldest = scene.find(filter(asked), Slice.after(BEFORE, 200));
    List<UUID> backwards = new ArrayList<>(all);
    Collections.reverse(backwards);
    assertThat(oldest).isEqualTo(all.subList(0, 200));
    assertThat(withoutVoiding(scene.find(filter(asked), Slice.newest(101))).subList(0, 100))
        .isEqualTo(backwards.subList(0, 100));
    assertThat(withoutVoiding(pages(asked))).isEqualTo(all);
  }

  /** It is a match where what it refers to would be one. */
  private static List<UUID> withoutVoiding(List<UUID> found) {
    return found.stream().filter(id -> !id.equals(voiding.uuid())).toList();
  }

  private static List<UUID> pages(int asked) {
    List<UUID> found = new ArrayList<>();
    long beyond = BEFORE;
    while (true) {
      List<StoredStatement> page =
          STORE.find(scene.tenantId(), filter(asked), Slice.after(beyond, 90));
      if (page.isEmpty()) {
        return found;
      }
      page.forEach(one -> found.add(one.id()));
      beyond = page.getLast().position();
    }
  }

  @Test
  void valuesThatNeverMeetShouldGiveNothing() {
    StatementFilter never = StatementFilter.all(Selection.QUERY).byVerb(LONELY);
    assertThat(scene.newest(never)).hasSize(100);
    assertThat(scene.newest(never.byActivity(ACTIVITY))).isEmpty();
  }

  @Test
  void valuesOfWhichOneIsFarMoreFrequentShouldGiveTheirStatementsInOrder() {
    StatementFilter both =
        StatementFilter.all(Selection.QUERY)
            .byActor("account:https://example.org carol")
            .byVerb(COMMON);
    assertThat(commons.find(both, Slice.after(0, 2 * CAROLS))).isEqualTo(CAROL);
    assertThat(commons.find(both, Slice.newest(7)))
        .isEqualTo(CAROL.subList(CAROLS - 7, CAROLS).reversed());
    assertThat(commons.newest(both.byActivity(ACTIVITY))).isEmpty();
  }

  @Test
  void anAuthorityShouldBeFoundOnlyWithWhatItSent() throws SQLException {
    StoreScene others =
        new StoreScene(STORE, new CredentialIssuer(DATABASE.owner()).ensureTenant("z").id());
    StatementText sent = aStatement().did(VERB).on(ACTIVITY);
    others.store(aStatement().did(VERB).on(ACTIVITY), aStatement().did(VERB).on(ACTIVITY));
    STORE.store(others.batchBy("{\"mbox\":\"mailto:lms@example.org\"}", sent));
    StatementFilter related =
        StatementFilter.all(Selection.QUERY)
            .byActor("mbox:mailto:lms@example.org")
            .lookingFor(new Related(true, true));
    assertThat(others.newest(related.byVerb(VERB))).containsExactly(sent.uuid());
    assertThat(others.newest(related.byVerb(VERB).byActivity(ACTIVITY)))
        .containsExactly(sent.uuid());
  }

  private static final String COURSE = "https://example.org/courses/privacy";

  private static final String WITHIN =
      "\"context\":{\"contextActivities\":{\"grouping\":[{\"id\":\"" + COURSE + "\"}]}}";

  /** A learner's statements about a course: first in the context, then no more for a long time. */
  @Test
  void aRelatedActivityShouldBeFoundWithItsActorNearAndFarBack() throws SQLException {
    StoreScene courses =
        new StoreScene(STORE, new CredentialIssuer(DATABASE.owner()).ensureTenant("w").id());
    StatementText[] told = new StatementText[1_200];
    Arrays.setAll(
        told,
        i -> {
          StatementText text = aStatement().by(i % 2 == 0 ? "ada" : "bob").did(COMMON);
          boolean within = i % 2 == 1 || (i < 800 && i % 4 == 2);
          return within ? text.with(WITHIN) : text;
        });
    courses.store(told);
    List<UUID> both = new ArrayList<>();
    for (int i = 2; i < 800; i += 4) {
      both.add(told[i].uuid());
    }
    StatementFilter filter =
        StatementFilter.all(Selection.QUERY)
            .byActor(ADA)
            .byActivity(COURSE)
            .lookingFor(new Related(false, true));
    assertThat(courses.find(filter, Slice.newest(10))).isEqualTo(both.subList(190, 200).reversed());
    assertThat(courses.find(filter, Slice.after(0, 150))).isEqualTo(both.subList(0, 150));
    assertThat(courses.find(filter.byVerb(COMMON), Slice.newest(300))).isEqualTo(both.reversed());
    assertThat(courses.find(filter.byVerb(VERB), Slice.newest(10))).isEmpty();
  }

  @Test
  void aRareValueShouldLeadToItsStatements() {
    assertThat(scene.newest(filter(Told.ACTOR | Told.DID).byRegistration(RARE)))
        .containsExactly(ADAS.uuid());
  }
}
