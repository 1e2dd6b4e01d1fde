package org.koers.adaptive.nextactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZpdesPolicyTest {

  private static final Set<String> BASICS =
      Set.of(
          "persoonsgegevens-basis",
          "persoonsgegevens-in-gevallen",
          "persoonsgegevens-opfrissen",
          "datalek-opfrissen");

  private final Policy policy = new ZpdesPolicy();

  @Test
  void equalSituationsShouldGetEqualDecisions() {
    for (String did : List.of("", "persoonsgegevens-basis:wrwr", "datalek-opfrissen:rrr")) {
      assertThat(policy.decide(Scene.demo().didAll(did).of("sales", "nl", 30)))
          .isEqualTo(policy.decide(Scene.demo().didAll(did).of("sales", "nl", 30)));
    }
  }

  @Test
  void lotsShouldDifferBetweenLearnersAndStayInReach() {
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      drawn.add(next(as(Scene.demo().of("sales", "nl", 30), "learner " + i)));
    }
    assertThat(drawn).isEqualTo(BASICS);
  }

  @Test
  void whatComesAfterShouldComeIntoReachBySuccess() {
    Scene well = Scene.demo().did("persoonsgegevens-basis:rrrwp").did("datalek-opfrissen:rrrp");
    Decision decision = policy.decide(well.of("sales", "nl", 30));
    assertThat(Scene.slug(decision.next().orElseThrow().activityIri()))
        .isEqualTo("klantgegevens-en-leads");
    assertThat(decision.next().orElseThrow().reasons())
        .anyMatch(Reason.WithinReach.class::isInstance)
        .noneMatch(Reason.Drawn.class::isInstance);

    Scene badly = Scene.demo().did("persoonsgegevens-basis:rrwwf").did("datalek-opfrissen:rrrp");
    for (int i = 0; i < 20; i++) {
      assertThat(next(as(badly.of("sales", "nl", 30), "learner " + i))).startsWith("persoons");
    }
  }

  @Test
  void itShouldEndWhenAllWentWellEnough() {
    Decision decision =
        policy.decide(
            Scene.demo()
                .did("persoonsgegevens-basis:rrrrp")
                .did("datalek-opfrissen:rrrp")
                .did("klantgegevens-en-leads:rrrrwp")
                .of("sales", "nl", 30));
    assertThat(decision.next()).isEmpty();
    assertThat(decision.noneBecause()).allMatch(Reason.NothingLeft.class::isInstance); // AI alone
    assertThat(decision.progress())
        .filteredOn(one -> one.standing() == Standing.MASTERED)
        .hasSize(3);
  }

  @Test
  void progressShouldRaiseTheChanceOfMore() {
    long improving = ofData("persoonsgegevens-basis:wwrr");
    long standing = ofData("persoonsgegevens-basis:wwww");
    assertThat(improving).isGreaterThan(standing + 20);
    assertThat(standing).isPositive();
  }

  /** Of 200 learners, how many are given personal data again, rather than data breaches. */
  private long ofData(String did) {
    return Stream.iterate(0, i -> i + 1)
        .limit(200)
        .map(i -> next(as(Scene.demo().did(did).of("sales", "nl", 30), "learner " + i)))
        .filter(slug -> slug.startsWith("persoons"))
        .count();
  }

  @Test
  void somethingShortShouldBeDrawnWhereTimeIsShort() {
    for (int i = 0; i < 20; i++) {
      assertThat(next(as(Scene.demo().of("sales", "nl", 5), "learner " + i))).endsWith("opfrissen");
    }
  }

  @Test
  void somethingNotYetDoneShouldGoBeforeARepetition() {
    Scene scene = Scene.demo().without("datalek-opfrissen").without("data-breach-first-hour");
    assertThat(next(scene.did("persoonsgegevens-basis:wwwwf").of("sales", "nl", 30)))
        .isIn("persoonsgegevens-in-gevallen", "persoonsgegevens-opfrissen");
  }

  @Test
  void whatWasNotChosenShouldSayWhy() {
    Decision decision =
        policy.decide(Scene.demo().did("persoonsgegevens-basis:wrwrf").of("sales", "nl", 30));
    assertThat(decision.alternatives()).hasSize(6).noneMatch(one -> one.reasons().isEmpty());
    assertThat(decision.alternatives())
        .filteredOn(one -> one.entry().title().equals("klantgegevens-en-leads"))
        .allMatch(one -> one.reasons().getFirst() instanceof Reason.PrerequisiteMissing);
  }

  @Test
  void anUnknownRoleShouldBeNamed() {
    assertThat(policy.decide(Scene.demo().of("pilot", "nl", 30)).noneBecause())
        .containsExactly(new Reason.RoleUnknown("pilot"));
  }

  /** Weights by hand: 1, then .8 w + .5 (later half - earlier half) of the last six tries. */
  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "1, .8", // nothing to compare yet
    "0 1, 1.14", // .8 * .8 + .5
    "1 0, .14",
    "0 0 0, .512",
    "0 1 0, 1.162", // then .8 * 1.14 + .5 * (.5 - 0)
  })
  void weightsShouldFollowTheRiseOfSuccess(String tries, double weight) {
    List<Double> outcomes =
        Stream.of(tries.split(" ", -1)).filter(t -> !t.isEmpty()).map(Double::valueOf).toList();
    assertThat(ZpdesNumbers.DEFAULT.weight(new Tries(outcomes))).isCloseTo(weight, within(1e-12));
  }

  private String next(Situation situation) {
    return Scene.slug(policy.decide(situation).next().orElseThrow().activityIri());
  }

  private static Situation as(Situation of, String learner) {
    return new Situation(
        learner,
        of.roleId(),
        of.language(),
        of.state(),
        of.offer(),
        of.graph(),
        of.budget(),
        of.now());
  }
}
