package org.koers.adaptive.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.adaptive.explain.Explanation;
import org.koers.adaptive.nextactivity.Scene;
import org.koers.adaptive.nextactivity.Situated;
import org.koers.adaptive.nextactivity.Wishes;

class DecisionRecordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "persoonsgegevens-basis:wwww",
        "persoonsgegevens-basis:rrrrc",
        "persoonsgegevens-basis:p",
        "persoonsgegevens-basis:c",
        "persoonsgegevens-basis:rrrr klantgegevens-en-leads:rrrr datalek-opfrissen:rrrr"
      })
  void whatIsKeptShouldSayTheSameWhenItIsReadAgain(String did) {
    for (String policy : List.of("mastery", "sequence", "zpdes")) {
      DecisionRecord made = DecisionRecords.of(situated(did, by(policy)));

      DecisionRecord read = RecordJson.read(RecordJson.write(made));

      assertThat(RecordJson.write(read)).isEqualTo(RecordJson.write(made));
      for (String language : List.of("nl", "en", "de")) {
        assertThat(sentences(read, language)).isEqualTo(sentences(made, language)).isNotEmpty();
      }
      assertThat(read.inputs()).isEqualTo(made.inputs());
    }
  }

  @Test
  void contributionsShouldAddUpToTheEstimateAndTheCounterfactualShouldBeThere() {
    DecisionRecord made = DecisionRecords.of(situated("persoonsgegevens-basis:rw", Wishes.NONE));

    DecisionRecord.Stand first = made.progress().getFirst();

    double logit = first.contributions().values().stream().mapToDouble(one -> one).sum();
    assertThat(1 / (1 + Math.exp(-logit))).isEqualTo(first.chance(), within());
    assertThat(first.rightAnswersToMastery()).isBetween(1, DecisionRecords.MOST_ANSWERS);
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }

  @Test
  void withoutModelsNoEstimateShouldBeKept() {
    DecisionRecord made =
        DecisionRecords.of(
            situated(
                "persoonsgegevens-basis:rw",
                new Wishes(true, false, Optional.empty(), Optional.empty(), List.of())));

    assertThat(made.progress())
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.chance()).isNull();
              assertThat(one.retention()).isNull();
              assertThat(one.rightAnswersToMastery()).isNull();
              assertThat(one.contributions()).isEmpty();
            });
  }

  @Test
  void theFingerprintShouldChangeWithWhatCountsOnly() {
    Situated one = situated("persoonsgegevens-basis:rw", Wishes.NONE);
    Situated again = situated("persoonsgegevens-basis:rw", Wishes.NONE);
    Situated more = situated("persoonsgegevens-basis:rwr", Wishes.NONE);
    Situated wished =
        situated(
            "persoonsgegevens-basis:rw",
            new Wishes(
                false,
                false,
                Optional.empty(),
                Optional.of(
                    new Wishes.OwnChoice(
                        one.decision().alternatives().getFirst().entry().activityIri(),
                        Instant.MAX)),
                List.of(new Wishes.Later("x", LocalDate.EPOCH))));

    assertThat(Fingerprint.of(again)).isEqualTo(Fingerprint.of(one));
    assertThat(Fingerprint.of(more)).isNotEqualTo(Fingerprint.of(one));
    assertThat(Fingerprint.of(wished)).isNotEqualTo(Fingerprint.of(one));
  }

  private static List<String> sentences(DecisionRecord decision, String language) {
    Explanation explanation = Explanation.in(Locale.of(language));
    return Stream.concat(
            decision.reasons().stream(),
            decision.alternatives().stream().flatMap(one -> one.reasons().stream()))
        .map(explanation::sentence)
        .toList();
  }

  private static Wishes by(String policy) {
    return new Wishes(false, false, Optional.of(policy), Optional.empty(), List.of());
  }

  private static Situated situated(String did, Wishes wishes) {
    Scene scene = Scene.demo();
    for (String attempt : did.split(" ", -1)) {
      if (!attempt.isEmpty()) {
        scene.did(attempt);
      }
    }
    return Situated.of(scene.of("sales", "nl", 30), wishes);
  }
}
