package org.koers.adaptive.learnerstate.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FsrsFittingTest {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  private static final DayCount DAYS = DayCount.fullDays();

  /** Forgets faster at first and along a steeper curve than everybody. */
  private static final FsrsParameters FORGETFUL = forgetful();

  private static FsrsParameters forgetful() {
    double[] w = FsrsParameters.DEFAULT.toArray();
    w[2] = .8;
    w[20] = .4;
    return new FsrsParameters("forgetful", w);
  }

  /** Reviews with outcomes drawn by a model: first good, then whatever it says. */
  private static List<List<Review>> histories(FsrsParameters truth, int count, long seed) {
    Random random = new Random(seed);
    Forgetting model = new Forgetting(truth, DAYS);
    List<List<Review>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Review> reviews = new ArrayList<>(List.of(new Review(START, ReviewRating.GOOD)));
      for (int j = 0; j < 5; j++) {
        MemoryState state = model.after(reviews).orElseThrow();
        Instant at = state.lastReview().plus(Duration.ofDays(random.nextInt(1, 30)));
        boolean recalled = random.nextDouble() < model.retrievability(state, at);
        reviews.add(new Review(at, recalled ? ReviewRating.GOOD : ReviewRating.AGAIN));
      }
      all.add(reviews);
    }
    return all;
  }

  private static FsrsFitting.Fitted fit(List<List<Review>> histories, Shrinkage shrinkage) {
    return new FsrsFitting(histories, DAYS, FsrsParameters.DEFAULT, shrinkage).fit("fitted");
  }

  @Test
  void aFitShouldFindWhatMadeTheLog() {
    List<List<Review>> histories = histories(FORGETFUL, 3_000, 1);
    FsrsFitting.Fitted fitted = fit(histories, Shrinkage.TO_DEFAULTS);
    assertThat(fitted.reviews()).isEqualTo(15_000);
    assertThat(fitted.parameters().get(2)).isCloseTo(.8, within(.12));
    Forgetting truth = new Forgetting(FORGETFUL, DAYS);
    Forgetting found = new Forgetting(fitted.parameters(), DAYS);
    MemoryState state = truth.after(histories.getFirst().subList(0, 1)).orElseThrow();
    MemoryState foundState = found.after(histories.getFirst().subList(0, 1)).orElseThrow();
    for (double days : new double[] {1, 5, 15, 29}) {
      assertThat(found.retrievabilityAt(foundState, days))
          .isCloseTo(truth.retrievabilityAt(state, days), within(.025));
    }
    assertThat(fitted.lossAfter()).isLessThan(fitted.lossBefore() - .04);
  }

  @Test
  void withoutReviewsTheParentShouldStay() {
    FsrsFitting.Fitted fitted = fit(List.of(), Shrinkage.TO_COHORT);
    assertThat(fitted.parameters().toArray())
        .containsExactly(FsrsParameters.DEFAULT.toArray(), within(1e-12));
    assertThat(fitted.reviews()).isZero();
  }

  @Test
  void fewReviewsShouldMoveLittleAndManyMuch() {
    double before = 0;
    for (int count : new int[] {2, 20, 200, 2_000}) {
      FsrsParameters fitted = fit(histories(FORGETFUL, count, 3), Shrinkage.TO_COHORT).parameters();
      double moved = FsrsParameters.DEFAULT.get(2) - fitted.get(2);
      assertThat(moved).as("%d histories", count).isGreaterThan(before);
      before = moved;
    }
    assertThat(before).isGreaterThan(1.2);
  }

  @Test
  void aNarrowerPriorShouldStayNearerToTheParent() {
    List<List<Review>> histories = histories(FORGETFUL, 20, 4);
    double wide = fit(histories, new Shrinkage(2)).parameters().get(2);
    double narrow = fit(histories, new Shrinkage(.2)).parameters().get(2);
    assertThat(narrow).isBetween(wide, FsrsParameters.DEFAULT.get(2));
  }

  /** People of one forgetful cohort, who differ by half as much as people do; 40 reviews each. */
  @Test
  void shrinkageShouldPredictAPersonBetterThanDefaultsTheCohortOrThePersonAlone() {
    Random random = new Random(11);
    List<FsrsParameters> people = new ArrayList<>();
    List<List<List<Review>>> seen = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      people.add(colleague(random));
      seen.add(histories(people.getLast(), 8, 100 + i));
    }
    FsrsParameters cohort =
        fit(seen.stream().flatMap(List::stream).toList(), Shrinkage.TO_DEFAULTS).parameters();
    double defaults = 0;
    double shared = 0;
    double alone = 0;
    double shrunk = 0;
    for (int i = 0; i < people.size(); i++) {
      List<List<Review>> later = histories(people.get(i), 100, 1_000 + i);
      defaults += loss(FsrsParameters.DEFAULT, later);
      shared += loss(cohort, later);
      alone += loss(fit(seen.get(i), new Shrinkage(20)).parameters(), later);
      FsrsFitting person = new FsrsFitting(seen.get(i), DAYS, cohort, Shrinkage.TO_COHORT);
      shrunk += loss(person.fit("person").parameters(), later);
    }
    assertThat(shrunk).isLessThan(shared);
    assertThat(shared).isLessThan(defaults).isLessThan(alone);
  }

  private static FsrsParameters colleague(Random random) {
    double[] w = FORGETFUL.toArray();
    for (int i = 0; i < w.length; i++) {
      double off = .5 / Math.sqrt(new Shrinkage(1).precision(i)) * random.nextGaussian();
      double value = i < 4 ? w[i] * Math.exp(off) : w[i] + off;
      w[i] = Math.min(FsrsParameters.highest(i), Math.max(FsrsParameters.lowest(i), value));
    }
    return new FsrsParameters("colleague", w);
  }

  private static double loss(FsrsParameters parameters, List<List<Review>> histories) {
    return new FsrsFitting(histories, DAYS, parameters, Shrinkage.TO_COHORT).loss(parameters);
  }

  @Test
  void aFitShouldGiveTheSameBitsTwice() {
    List<List<Review>> histories = histories(FORGETFUL, 50, 5);
    assertThat(fit(histories, Shrinkage.TO_DEFAULTS))
        .isEqualTo(fit(histories, Shrinkage.TO_DEFAULTS));
  }

  @Test
  void aFitShouldStayWithinTheBoundsHoweverOddTheLog() {
    Random random = new Random(7);
    for (boolean recalled : new boolean[] {true, false}) {
      List<List<Review>> odd = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        List<Review> reviews = new ArrayList<>();
        for (int j = 0; j < 6; j++) {
          reviews.add(
              new Review(
                  START.plus(Duration.ofDays(random.nextInt(1, 200) + 200L * j)),
                  recalled ? ReviewRating.EASY : ReviewRating.AGAIN));
        }
        odd.add(reviews);
      }
      FsrsFitting.Fitted fitted = fit(odd, new Shrinkage(50));
      assertThat(fitted.lossAfter()).isLessThan(fitted.lossBefore());
    }
  }

  /** By a second way: no single step betters the sum over 1,500 reviews by a hundredth nat. */
  @Test
  void noNeighbourShouldBeBetterThanTheFit() {
    List<List<Review>> histories = histories(FORGETFUL, 300, 8);
    Shrinkage shrinkage = Shrinkage.TO_DEFAULTS;
    double[] fitted = fit(histories, shrinkage).parameters().toArray();
    double best = penalised(histories, fitted);
    for (int i = 4; i < FsrsParameters.COUNT; i++) {
      for (double by : new double[] {-.01, .01}) {
        double[] near = fitted.clone();
        near[i] += by;
        if (near[i] > FsrsParameters.lowest(i) && near[i] < FsrsParameters.highest(i)) {
          assertThat(penalised(histories, near)).as("parameter " + i).isGreaterThan(best - .01);
        }
      }
    }
  }

  private static double penalised(List<List<Review>> histories, double[] w) {
    Forgetting model = new Forgetting(new FsrsParameters("near", w), DAYS);
    double sum = 0;
    for (List<Review> history : histories) {
      Optional<MemoryState> state = Optional.empty();
      for (Review review : history) {
        if (state.isPresent()) {
          double chance = model.retrievability(state.get(), review.at());
          sum -= Math.log(review.rating().recalled() ? chance : 1 - chance);
        }
        state = Optional.of(model.after(state, review));
      }
    }
    for (int i = 0; i < w.length; i++) {
      double was = FsrsParameters.DEFAULT.get(i);
      double off = i < 4 ? Math.log(w[i] / was) : w[i] - was;
      sum += Shrinkage.TO_DEFAULTS.precision(i) * off * off / 2;
    }
    return sum;
  }
}
