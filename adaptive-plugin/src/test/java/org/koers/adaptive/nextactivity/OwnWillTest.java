package org.koers.adaptive.nextactivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.observe.ActivityName;

class OwnWillTest {

  private static final Situation NEW = Scene.demo().of("sales", "nl", 30);
  private static final LocalDate TODAY = LocalDate.ofInstant(NEW.now(), ZoneOffset.UTC);
  private static final String FIRST = Scene.BASE + "persoonsgegevens-basis";
  private static final String OTHER = Scene.BASE + "datalek-opfrissen";

  @Test
  void withoutWishesTheDecisionShouldBeThePolicys() {
    assertThat(decide(Wishes.NONE)).isEqualTo(new MasteryPolicy().decide(NEW));
    assertThat(next(decide(Wishes.NONE))).isEqualTo("persoonsgegevens-basis");
  }

  @Test
  void whatTheLearnerChoseShouldBeNextAndWhatItDisplacesShouldBeNamed() {
    Decision decision = decide(chose(OTHER, NEW.now()));

    assertThat(next(decision)).isEqualTo("datalek-opfrissen");
    assertThat(reasons(decision)).startsWith(new Reason.ChosenByYou(true));
    assertThat(reasons(decision))
        .filteredOn(Reason.StillRequired.class::isInstance)
        .map(one -> ((Reason.StillRequired) one).competency().iri())
        .containsExactly(Scene.NS + "personal-data");
    assertThat(decision.alternatives().getFirst().entry().activityIri()).isEqualTo(FIRST);
    assertThat(decision.alternatives().getFirst().reasons().getFirst())
        .isInstanceOf(Reason.YouChose.class);
    assertThat(decision.alternatives())
        .noneMatch(one -> one.entry().activityIri().equals(OTHER))
        .hasSameSizeAs(decide(Wishes.NONE).alternatives());
  }

  @Test
  void whatIsAgainstTheLearnersChoiceShouldBeSaidAndNotPreventIt() {
    Decision decision = decide(chose(Scene.BASE + "klantgegevens-en-leads", NEW.now()));

    assertThat(next(decision)).isEqualTo("klantgegevens-en-leads");
    assertThat(reasons(decision)).anyMatch(Reason.PrerequisiteMissing.class::isInstance);
  }

  @Test
  void anOwnChoiceShouldEndWhenItIsFinished() {
    Situation done = Scene.demo().did("datalek-opfrissen:rrrc").of("sales", "nl", 30);
    Wishes before = chose(OTHER, Instant.EPOCH);
    Wishes after = chose(OTHER, done.now());

    assertThat(next(Situated.of(done, before).decision())).isEqualTo("persoonsgegevens-basis");
    assertThat(next(Situated.of(done, after).decision())).isEqualTo("datalek-opfrissen");
  }

  @Test
  void whatIsNotPublishedShouldNotBeChosen() {
    assertThat(decide(chose("https://elsewhere.example/of-another-tenant", NEW.now())))
        .isEqualTo(decide(Wishes.NONE));
  }

  @Test
  void whatIsPutOffShouldWaitUntilItsDay() {
    Decision until = decide(later(FIRST, TODAY.plusDays(1)));

    assertThat(next(until)).isNotEqualTo("persoonsgegevens-basis");
    assertThat(reasons(until).getFirst())
        .isEqualTo(
            new Reason.PutOff(
                new ActivityName(FIRST, "persoonsgegevens-basis"), TODAY.plusDays(1)));
    assertThat(decide(later(FIRST, TODAY))).isEqualTo(decide(Wishes.NONE));
  }

  /** What is put off can still be learned, so what comes after it still waits for it. */
  @Test
  void puttingOffShouldNotOpenWhatComesAfter() {
    List<Wishes.Later> all =
        NEW.offer().about(Scene.NS + "personal-data").stream()
            .map(entry -> new Wishes.Later(entry.activityIri(), TODAY.plusDays(7)))
            .toList();

    Decision decision = decide(new Wishes(false, false, Optional.empty(), Optional.empty(), all));

    assertThat(next(decision)).isEqualTo("datalek-opfrissen");
    assertThat(reasons(decision)).anyMatch(Reason.StillRequired.class::isInstance);
    assertThat(decision.alternatives())
        .filteredOn(one -> one.reasons().getFirst() instanceof Reason.PutOff)
        .hasSameSizeAs(all);
  }

  @Test
  void puttingEverythingOffShouldSaySoAndNotThatAllIsDone() {
    List<Wishes.Later> all =
        NEW.offer().entries().stream()
            .map(entry -> new Wishes.Later(entry.activityIri(), TODAY.plusDays(7)))
            .toList();

    Decision decision = decide(new Wishes(false, false, Optional.empty(), Optional.empty(), all));

    assertThat(decision.next()).isEmpty();
    assertThat(decision.noneBecause().getFirst()).isInstanceOf(Reason.PutOff.class);
    assertThat(decision.noneBecause())
        .anyMatch(Reason.StillRequired.class::isInstance)
        .noneMatch(Reason.EverythingMastered.class::isInstance);
  }

  @Test
  void withoutModelsTheOrderShouldDecide() {
    Decision own =
        decide(new Wishes(true, false, Optional.of("mastery"), Optional.empty(), List.of()));
    Decision all = decide(new Wishes(false, true, Optional.empty(), Optional.empty(), List.of()));

    assertThat(own.policy()).startsWith("sequence/");
    assertThat(reasons(own).getFirst()).isEqualTo(new Reason.ModelsOff(true));
    assertThat(reasons(all).getFirst()).isEqualTo(new Reason.ModelsOff(false));
  }

  @Test
  void theOrganisationsPolicyShouldBeInForce() {
    assertThat(
            decide(new Wishes(false, false, Optional.of("zpdes"), Optional.empty(), List.of()))
                .policy())
        .startsWith("zpdes/");
  }

  private static Decision decide(Wishes wishes) {
    return Situated.of(NEW, wishes).decision();
  }

  private static Wishes chose(String activity, Instant when) {
    return new Wishes(
        false,
        false,
        Optional.empty(),
        Optional.of(new Wishes.OwnChoice(activity, when)),
        List.of());
  }

  private static Wishes later(String activity, LocalDate until) {
    return new Wishes(
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(new Wishes.Later(activity, until)));
  }

  private static String next(Decision decision) {
    return Scene.slug(decision.next().orElseThrow().activityIri());
  }

  private static List<Reason> reasons(Decision decision) {
    return decision.next().orElseThrow().reasons();
  }
}
