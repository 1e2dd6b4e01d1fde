package org.koers.adaptive.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.decision.Recomputation.Difference;
import org.koers.adaptive.decision.Recomputation.Result;

class RecomputationTest {

  private static final String BASICS = "https://koers.example/activities/persoonsgegevens-basis";

  private final DecisionScene scene = new DecisionScene();

  @AfterEach
  void close() {
    scene.close();
  }

  /** Decision, statement, new reading, the same decision: no loop. */
  @Test
  void aDecisionShouldNotLeadToAnotherBecauseItIsInTheLog() {
    scene.answer(1, true);
    KeptDecision first = scene.choose();
    assertThat(scene.statements).hasSize(2);

    for (int i = 0; i < 10; i++) {
      assertThat(scene.choose().id()).isEqualTo(first.id());
    }

    assertThat(scene.statements).hasSize(2);
    assertThat(scene.statements.getLast())
        .contains("https://w3id.org/koers/verbs/was-given", first.id().toString(), "\"anna\"");
    assertThat(first.upTo()).isEqualTo(1);
  }

  @Test
  void aDecisionShouldComeOutTheSameWhateverCameLater() {
    scene.answer(1, true);
    scene.answer(2, false);
    KeptDecision kept = scene.choose();
    scene.answer(3, false);
    scene.answer(4, false);
    scene.wishes.switchModels(scene.learner, true, kept.id());

    assertThat(scene.choose().id()).isNotEqualTo(kept.id());
    assertThat(scene.recomputation.of(kept)).isEqualTo(new Result(List.of(), List.of()));
    assertThat(scene.recomputation.of(kept).same()).isTrue();
  }

  @Test
  void aDecisionWithWishesShouldComeOutTheSame() {
    KeptDecision before = scene.choose();
    scene.wishes.putOff(
        scene.learner,
        scene.catalogue.byActivity(1, BASICS).orElseThrow(),
        scene.wishes.today().plusDays(3),
        before.id());

    KeptDecision kept = scene.choose();

    assertThat(kept.own()).isTrue();
    assertThat(kept.activityIri()).isNotEqualTo(BASICS);
    assertThat(scene.recomputation.of(kept).same()).isTrue();
  }

  @Test
  void whatDiffersShouldBeSaidWithItsCause() {
    scene.answer(1, true);
    KeptDecision kept = scene.choose();
    scene.withdraw(kept.activityIri());

    Result result = scene.recomputation.of(kept);

    assertThat(result.same()).isFalse();
    assertThat(result.causes()).map(Difference::what).contains("catalogue");
    assertThat(result.effects()).map(Difference::what).contains("next");
  }

  @Test
  void aStatementThatNoLongerCountsShouldBeNamed() {
    scene.answer(1, true);
    scene.answer(2, true);
    KeptDecision kept = scene.choose();
    scene.voided.add(1);

    Result result = scene.recomputation.of(kept);

    assertThat(result.causes())
        .filteredOn(one -> one.what().equals("statements"))
        .map(Difference::about)
        .containsExactly(
            kept.contents().progress().stream()
                .flatMap(one -> one.statementIds().stream())
                .findFirst()
                .orElseThrow()
                .toString());
    assertThat(result.effects()).map(Difference::what).contains("competency");
  }

  @Test
  void wishesShouldBeStatementsAndInTheAccessLogAndTakeEffectAtOnce() {
    KeptDecision first = scene.choose();
    var other = scene.catalogue.byActivity(1, "https://koers.example/activities/datalek-opfrissen");

    scene.wishes.choose(scene.learner, other.orElseThrow(), first.id());
    KeptDecision chosen = scene.choose();
    scene.wishes.leave(scene.learner, chosen.id());
    KeptDecision left = scene.choose();

    assertThat(chosen.activityIri()).isEqualTo(other.get().activityIri());
    assertThat(left.activityIri()).isEqualTo(first.activityIri());
    assertThat(scene.statements)
        .anyMatch(one -> one.contains("verbs/chose\""))
        .anyMatch(one -> one.contains("verbs/left-to-koers"));
    assertThat(scene.logged)
        .map(one -> one.what())
        .containsExactly("decision.overridden", "decision.left");
    assertThat(scene.logged).noneMatch(one -> one.toString().contains("anna"));
    assertThat(scene.wishes.putOff(scene.learner, other.get(), LocalDate.EPOCH, left.id()))
        .as("into the past")
        .isFalse();
  }
}
