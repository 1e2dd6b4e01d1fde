package org.koers.adaptive.nextactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequencePolicyTest {

  private final Policy policy = new SequencePolicy();

  @ParameterizedTest(name = "{0} {1} after {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # role | lang | did                                                    | next
          sales  | nl   | -                                                      | persoonsgegevens-opfrissen
          sales  | en   | -                                                      | personal-data-basics
          sales  | nl   | persoonsgegevens-opfrissen:c                           | persoonsgegevens-basis
          sales  | nl   | persoonsgegevens-opfrissen:wwwf                        | persoonsgegevens-opfrissen
          sales  | nl   | persoonsgegevens-opfrissen:c persoonsgegevens-basis:c persoonsgegevens-in-gevallen:c | datalek-opfrissen
          """)
  void theNextShouldBeTheFirstThatIsNotFinished(
      String role, String language, String did, String expected) {
    Decision decision = policy.decide(Scene.demo().didAll(did).of(role, language, 30));

    assertThat(decision.next().map(NextActivity::activityIri)).contains(Scene.BASE + expected);
  }

  @Test
  void everyOtherActivityShouldHaveAReason() {
    Situation situation = Scene.demo().of("sales", "nl", 30);

    Decision decision = policy.decide(situation);

    assertThat(decision.alternatives())
        .hasSize(6)
        .allSatisfy(rejected -> assertThat(rejected.reasons()).isNotEmpty());
  }

  @Test
  void anotherLanguageShouldComeLastAndOnlyWhereTheOwnHasNothing() {
    String dutch =
        "persoonsgegevens-basis:c persoonsgegevens-in-gevallen:c persoonsgegevens-opfrissen:c"
            + " datalek-opfrissen:c";

    Decision decision = policy.decide(Scene.demo().didAll(dutch).of("developer", "nl", 30));

    assertThat(decision.next().map(NextActivity::activityIri))
        .contains(Scene.BASE + "privacy-by-design");
    assertThat(decision.next().orElseThrow().reasons()).contains(new Reason.OnlyInLanguage("en"));
    assertThat(decision.alternatives())
        .filteredOn(one -> one.entry().language().equals("en"))
        .hasSize(2)
        .allSatisfy(
            one -> assertThat(one.reasons()).containsExactly(new Reason.OtherLanguage("en")));
  }

  @Test
  void anActivityInTheOwnLanguageShouldSaySo() {
    Decision decision = policy.decide(Scene.demo().of("developer", "nl", 30));

    assertThat(decision.next().orElseThrow().reasons()).contains(new Reason.LanguageFits("nl"));
  }

  @Test
  void itShouldSayThatEverythingIsFinished() {
    Scene scene =
        Scene.empty().course("only", "nl", "basic", 10, "personal-data", "").did("only:c");

    Decision decision = policy.decide(scene.of("employee", "nl", 30));

    assertThat(decision.next()).isEmpty();
    assertThat(decision.noneBecause())
        .singleElement()
        .isInstanceOf(Reason.EverythingFinished.class);
  }

  @Test
  void aPolicyThatDoesNotExistShouldBeNamedWithThoseThatDo() {
    assertThatThrownBy(() -> Policies.named("oracle"))
        .hasMessage(
            "The setting koers.policy is \"oracle\". Set it to one of mastery, sequence, zpdes.");
  }
}
