package org.koers.adaptive.adaptivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.adaptive.catalogue.Level;

class SimulationTest {

  private static final List<Organisation> DEMO =
      new DemoFolder(Path.of(System.getProperty("koers.root"), "wildfly-config/src/main/demo"))
          .organisations();

  private static final Organisation PRIVACY = DEMO.getFirst();

  private static Person person(int number) {
    return Population.of(PRIVACY, 0).get(number);
  }

  private static Trial trial(Person person, Mind mind) {
    return new Trial(Trial.Setting.of(PRIVACY, PRIVACY.offer(), person, false), mind);
  }

  @Test
  void thePopulationShouldBeAsItWasFixed() {
    assertThat(DEMO).extracting(Organisation::size).containsExactly(80, 140, 220);
    List<Person> all =
        IntStream.range(0, 50).boxed().flatMap(i -> Population.of(PRIVACY, i).stream()).toList();
    Map<Kind, Long> kinds =
        all.stream().collect(Collectors.groupingBy(Person::kind, Collectors.counting()));
    assertThat(kinds.get(Kind.NOVICE) / 4000.0).isCloseTo(0.35, within(0.03));
    assertThat(kinds.get(Kind.EXPERT) / 4000.0).isCloseTo(0.10, within(0.02));
    assertThat(kinds.get(Kind.OVERCLAIMING) / 4000.0).isCloseTo(0.10, within(0.02));
    assertThat(all)
        .filteredOn(one -> one.language().equals(Locale.GERMAN))
        .hasSizeBetween(320, 480);
    assertThat(Population.of(PRIVACY, 0)).isEqualTo(Population.of(PRIVACY, 0));
    assertThat(Population.of(PRIVACY, 1)).isNotEqualTo(Population.of(PRIVACY, 0));
  }

  @Test
  void drawsShouldBeUniformAndNormal() {
    Draws draws = new Draws(1);
    double[] normal = IntStream.range(0, 20_000).mapToDouble(i -> draws.normal("n", i)).toArray();
    assertThat(DoubleStream.of(normal).average().orElseThrow()).isCloseTo(0, within(0.03));
    assertThat(DoubleStream.of(normal).map(x -> x * x).average().orElseThrow())
        .isCloseTo(1, within(0.04));
    assertThat(IntStream.range(0, 20_000).mapToDouble(i -> draws.uniform("u", i)).average())
        .hasValueCloseTo(0.5, within(0.01));
    assertThat(draws.exponential(3, "a")).isEqualTo(draws.exponential(3, "a")).isPositive();
  }

  @ParameterizedTest
  @EnumSource(LearnerModel.class)
  void coursesShouldTeachAndTimeShouldTake(LearnerModel model) {
    Course basics =
        PRIVACY.courses().stream()
            .filter(one -> one.iri().endsWith("/persoonsgegevens-basis"))
            .findFirst()
            .orElseThrow();
    double before = 0;
    double after = 0;
    double later = 0;
    for (int i = 0; i < 80; i++) {
      Mind mind = model.mind(person(i), LearnerModel.DIFFICULTY_SPREAD, false);
      before += mind.share(basics.competency(), Level.BASIC, 0);
      Mind fork = mind.copy();
      Trial trial = trial(person(i), mind);
      trial.play(basics);
      trial.play(basics);
      after += mind.share(basics.competency(), Level.BASIC, 0);
      later += mind.share(basics.competency(), Level.BASIC, 180);
      assertThat(fork.share(basics.competency(), Level.BASIC, 0))
          .isLessThanOrEqualTo(mind.share(basics.competency(), Level.BASIC, 0) + 1e-12);
    }
    assertThat(after).isGreaterThan(before + 8);
    assertThat(later).isLessThan(after - 4).isPositive();
  }

  /** Pavlik and Anderson: apart is better than in a row, a month later. */
  @Test
  void spacingShouldHelpInMemoryAndOnlyThere() {
    Course basics = PRIVACY.courses().getFirst();
    assertThat(apart(LearnerModel.MEMORY, basics)).isGreaterThan(0.5);
    assertThat(apart(LearnerModel.TRACING, basics)).isLessThan(0.5);
  }

  /**
   * How much more 60 people still know on day 60 when they read on days 0 and 30 than twice on 0.
   */
  private static double apart(LearnerModel model, Course course) {
    double more = 0;
    for (int i = 0; i < 60; i++) {
      Mind together = model.mind(person(i).as(Kind.NOVICE));
      Mind apart = model.mind(person(i).as(Kind.NOVICE));
      together.studied(course, 10, 1, 0);
      together.studied(course, 10, 1, 0);
      apart.studied(course, 10, 1, 0);
      apart.studied(course, 10, 1, 30);
      more += apart.share(course.competency(), course.level(), 90);
      more -= together.share(course.competency(), course.level(), 60);
    }
    return more;
  }

  @Test
  void whoClicksThroughShouldLearnLess() {
    Course basics = PRIVACY.courses().getFirst();
    Mind reads = new ResponseMind(person(3), 0.5);
    Mind clicks = new Disengaged(new ResponseMind(person(3), 0.5));
    double before = reads.share(basics.competency(), basics.level(), 0);
    reads.studied(basics, 10, 1, 0);
    clicks.studied(basics, 10, 1, 0);
    double gained = reads.share(basics.competency(), basics.level(), 0) - before;
    assertThat(clicks.share(basics.competency(), basics.level(), 0) - before)
        .isBetween(0.0, gained / 2);
  }

  @Test
  void everythingShouldBeEachCourseOnceAndTheSameForEveryModel() {
    Outcomes outcomes =
        new Simulation(List.of(PRIVACY), Stress.NONE, 1, EnumSet.of(Rival.EVERYTHING))
            .run(EnumSet.of(LearnerModel.TRACING, LearnerModel.RESPONSE));
    List<Result> tracing = outcomes.results().get(LearnerModel.TRACING).get(Rival.EVERYTHING);
    List<Result> response = outcomes.results().get(LearnerModel.RESPONSE).get(Rival.EVERYTHING);
    assertThat(tracing).hasSize(80);
    for (int i = 0; i < 80; i++) {
      assertThat(tracing.get(i).minutes()).isEqualTo(response.get(i).minutes());
      if (tracing.get(i).end() == Result.End.DONE) {
        assertThat(tracing.get(i).minutes()).isCloseTo(tracing.get(i).curriculum(), within(1e-9));
      }
    }
  }

  @Test
  void theSameRunShouldGiveTheSameBits() {
    EnumSet<Rival> rivals = EnumSet.of(Rival.EVERYTHING, Rival.ZPDES, Rival.MASTERY, Rival.PLACED);
    Organisation small = new Organisation(PRIVACY.name(), 6, PRIVACY.graph(), PRIVACY.courses());
    Outcomes once =
        new Simulation(List.of(small), Stress.NONE, 1, rivals)
            .run(EnumSet.allOf(LearnerModel.class));
    assertThat(
            new Simulation(List.of(small), Stress.NONE, 1, rivals)
                .run(EnumSet.allOf(LearnerModel.class)))
        .isEqualTo(once);
  }

  @Test
  void theOracleShouldStopWhenAllIsHeldAndWasteNothing() {
    Outcomes outcomes =
        new Simulation(List.of(PRIVACY), Stress.NONE, 1, EnumSet.of(Rival.ORACLE))
            .run(EnumSet.of(LearnerModel.TRACING));
    assertThat(outcomes.results().get(LearnerModel.TRACING).get(Rival.ORACLE))
        .allSatisfy(one -> assertThat(one.wasted()).isZero())
        .filteredOn(one -> one.end() == Result.End.DONE)
        .allSatisfy(one -> assertThat(one.held()).isEqualTo(1))
        .filteredOn(Result::heldAtStart)
        .allSatisfy(one -> assertThat(one.minutes()).isZero());
  }

  @Test
  void estimatesShouldHoldTheTruthBetweenTheirEnds() {
    double[] ones = DoubleStream.generate(() -> 1).limit(400).toArray();
    double[] values =
        IntStream.range(0, 400).mapToDouble(i -> 5 + new Draws(3).normal(i)).toArray();
    Estimate mean = Estimate.ratio(values, ones);
    assertThat(mean.value()).isBetween(mean.low(), mean.high());
    assertThat(mean.high() - mean.low()).isCloseTo(2 * 1.96 / 20, within(0.04));
    assertThat(Estimate.of(values, ones, values, ones)).isEqualTo(new Estimate(0, 0, 0));
    assertThat(mean.times(-1).low()).isEqualTo(-mean.high());
  }
}
