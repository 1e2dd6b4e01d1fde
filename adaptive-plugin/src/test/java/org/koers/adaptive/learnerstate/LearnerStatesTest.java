package org.koers.adaptive.learnerstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.observe.ListedLog;
import org.koers.adaptive.observe.LogStatementSource;
import org.koers.adaptive.observe.Reading;
import org.koers.adaptive.observe.SignalRules;
import org.koers.adaptive.observe.StatementSource;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;

class LearnerStatesTest {

  private static final String A = "https://example.org/g#a";
  private static final Ifi.Account ANNA = new Ifi.Account(new Iri("https://koers.example"), "anna");

  private final List<String> stored = new ArrayList<>();
  private final List<Integer> voided = new ArrayList<>();
  private final Counted source =
      new Counted(new LogStatementSource(new ListedLog(1, stored, voided)), new ArrayList<>());
  private final LearnerStates states = new LearnerStates(source);
  private final LearnerStates.Meaning meaning =
      new LearnerStates.Meaning(
          SignalRules.STANDARD, Offer.of(List.of()), graph(), Predictor.UNTRAINED);

  /** Remembers how many statements each reading gave. */
  private record Counted(StatementSource source, List<Integer> readings)
      implements StatementSource {
    @Override
    public Reading read(long tenantId, Ifi.Account learner, Reading.Mark since) {
      Reading reading = source.read(tenantId, learner, since);
      readings.add(reading.statements().size());
      return reading;
    }
  }

  private static CompetencyGraph graph() {
    return CompetencyGraph.load(
        new ByteArrayInputStream(
            """
            @prefix : <https://example.org/g#> .
            @prefix koers: <https://w3id.org/koers/ns#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            :a a koers:Competency ; skos:prefLabel "A"@en .
            """
                .getBytes(StandardCharsets.UTF_8)),
        "test.ttl");
  }

  private void answer(int number, boolean right, String minute) {
    stored.add(
        """
        {"id":"00000000-0000-4000-8000-%012d",
         "actor":{"account":{"homePage":"https://koers.example","name":"anna"}},
         "verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},
         "object":{"id":"https://lms.example/q/%d"},"result":{"success":%s},
         "context":{"registration":"11111111-1111-4111-8111-111111111111",
           "contextActivities":{"other":[{"id":"%s"}]}},
         "timestamp":"2026-11-21T10:%s:00Z"}"""
            .formatted(number, number, right, A, minute));
  }

  private LearnerState state() {
    return states.of(1, ANNA, meaning);
  }

  private LearnerState fromNothing() {
    return new LearnerStates(source).of(1, ANNA, meaning);
  }

  @Test
  void whatIsNewShouldBeInTheNextStateAndTheRestNotReadAgain() {
    answer(1, true, "01");
    answer(2, true, "02");
    state();
    answer(3, false, "03");

    assertThat(state().competency(A).signals()).hasSize(3);
    assertThat(source.readings()).containsExactly(2, 1);
    assertThat(state()).isSameAs(state());
  }

  @Test
  void stepByStepShouldGiveTheStateOfAnOrderedReplayBitForBit() {
    Random random = new Random(11);
    for (int number = 1; number <= 60; number++) {
      answer(number, random.nextBoolean(), "%02d".formatted(random.nextInt(60)));
      if (random.nextInt(8) == 0) {
        voided.add(1 + random.nextInt(number));
      }
      assertThat(state()).as("after %d", number).isEqualTo(fromNothing());
    }
  }

  @Test
  void aVoidedAnswerShouldCountNoMore() {
    answer(1, true, "01");
    answer(2, false, "02");
    LearnerState before = state();
    voided.add(2);

    assertThat(before.competency(A).signals()).hasSize(2);
    assertThat(state().competency(A).signals()).hasSize(1);
  }

  @Test
  void anotherMeaningShouldReadAllAgain() {
    answer(1, true, "01");
    state();
    SignalRules other = new SignalRules(List.of());

    LearnerState state =
        states.of(
            1,
            ANNA,
            new LearnerStates.Meaning(
                other, meaning.offer(), meaning.graph(), meaning.predictor()));

    assertThat(state.competency(A).signals()).isEmpty();
    assertThat(source.readings()).containsExactly(1, 1);
  }

  @Test
  void whatIsGivenAgainShouldCountOnce() {
    answer(1, true, "01");
    StatementSource again =
        (tenant, learner, since) -> {
          Reading all = source.read(tenant, learner, Reading.Mark.NONE);
          return new Reading(since.equals(Reading.Mark.NONE), all.statements(), all.mark());
        };
    LearnerStates repeated = new LearnerStates(again);
    repeated.of(1, ANNA, meaning);
    answer(2, true, "02");

    assertThat(repeated.of(1, ANNA, meaning)).isEqualTo(fromNothing());
    assertThat(repeated.of(1, ANNA, meaning)).isSameAs(repeated.of(1, ANNA, meaning));
  }

  @Test
  void oneTenantsLearnerShouldNotBeAnothers() {
    answer(1, true, "01");
    state();

    assertThat(states.of(2, ANNA, meaning).competency(A).signals()).isEmpty();
  }
}
