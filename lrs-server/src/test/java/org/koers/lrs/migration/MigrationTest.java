package org.koers.lrs.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.lrs.test.StatementText.aStatement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.lrs.migration.FakeSource.Habit;
import org.koers.lrs.migration.run.Counts;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRun.State;
import org.koers.lrs.migration.run.Refusal;
import org.koers.lrs.migration.run.RunJournal;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.test.StatementText;

/** Everything another store has should come over, whatever its habits. */
class MigrationTest {

  private static final Instant BEGIN = Instant.parse("2021-03-04T05:06:07.123Z");

  private final Here here = new Here();

  @AfterEach
  void close() {
    here.close();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"REFUSES_THE_KEY", "GOES_IN_CIRCLES", "EXPIRES_LINKS"})
  void allShouldComeOverOnceWhateverTheHabit(Habit habit) throws InterruptedException {
    try (FakeSource fake = filled(new FakeSource(habit), 57, 4)) {
      MigrationRun run = here.migrate(fake);

      assertThat(run.state()).isEqualTo(State.COMPLETE);
      assertThat(run.counts()).isEqualTo(new Counts(57, 0, 0, 0));
      assertThat(here.ids()).isEqualTo(fake.ids());
      assertThat(here.compare(fake, run).compared()).isEqualTo(57);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GOES_IN_CIRCLES,",
    "EXPIRES_LINKS,",
    "GOES_IN_CIRCLES,IGNORES_ASCENDING",
    "EXPIRES_LINKS,IGNORES_ASCENDING",
    "IGNORES_BOUNDS,IGNORES_ASCENDING"
  })
  void brokenPageLinksShouldLoseNothing(Habit habit, Habit another) throws InterruptedException {
    FakeSource source = another == null ? new FakeSource(habit) : new FakeSource(habit, another);
    try (FakeSource fake = filled(source, 57, 4)) {
      MigrationRun run = here.migrate(fake);

      assertThat(run.counts()).isEqualTo(new Counts(57, 0, 0, 0));
      assertThat(here.ids()).isEqualTo(fake.ids());
    }
  }

  @ParameterizedTest
  @CsvSource({",1", ",3", "IGNORES_ASCENDING,1", "IGNORES_ASCENDING,3", "SHUFFLES,2"})
  void aKilledRunShouldBeResumedWithNothingLostOrDoubled(Habit habit, int deliveries)
      throws InterruptedException {
    FakeSource source = habit == null ? new FakeSource() : new FakeSource(habit);
    // six statements share each time, so that times lie across the edges of pages
    try (FakeSource fake = filled(source, 57, 6)) {
      MigrationRun killed = here.migrate(fake, here.begin(fake.source()), deliveries);
      Instant later = BEGIN.plusSeconds(100_000);
      fake.keep(UUID.fromString("00000000-0000-4000-8000-00000000ffff"), later, text(0xffff));

      MigrationRun run = here.migrate(fake, killed, 100_000);

      assertThat(killed.counts().stored()).isEqualTo(deliveries * 10L);
      assertThat(run.counts().stored()).isEqualTo(58);
      assertThat(here.ids()).isEqualTo(fake.ids());
      assertThat(here.books.of(here.tenant.id())).hasSize(1);
    }
  }

  @Test
  void statementsThatWereStoredBeforeTheKillButNotInTheBooksShouldCountAsStored()
      throws InterruptedException {
    try (FakeSource fake = filled(new FakeSource(), 10, 1)) {
      MigrationRun run = here.begin(fake.source());
      RunParts dying =
          new RunParts(
              here.parts.reception(),
              new BrokenJournal(here.journal),
              Here.AUTHORITY,
              here.patience);
      try (var client =
          new org.koers.lrs.migration.source.SourceClient(fake.source(), here.patience)) {
        var reader =
            org.koers.lrs.migration.source.SourceReader.from(
                run.checkpoint(), 500, client, ids -> java.util.Set.of());
        try (var delivery = reader.next().orElseThrow()) {
          var loader = dying.loader(run);
          assertThatThrownBy(() -> loader.load(delivery)).isInstanceOf(BrokenJournal.Killed.class);
        }
      }
      assertThat(here.ids()).hasSize(10);
      assertThat(here.again(run).counts()).isEqualTo(Counts.NONE);

      MigrationRun resumed = here.migrate(fake, run, 100_000);

      assertThat(resumed.counts()).isEqualTo(new Counts(10, 0, 0, 0));
    }
  }

  @Test
  void originalStoredAndAuthorityShouldBeKeptAsProvenance() throws InterruptedException {
    try (FakeSource fake = filled(new FakeSource(), 1, 1)) {
      MigrationRun run = here.migrate(fake);

      var stored = here.find(fake.ids().iterator().next()).orElseThrow();
      var origin = here.books.of(here.tenant.id(), stored.position()).getFirst();
      assertThat(stored.authority()).contains("\"migration:" + run.id() + "\"");
      assertThat(stored.stored()).isAfter(BEGIN.plusSeconds(1));
      assertThat(origin.storedByRun()).isTrue();
      assertThat(origin.source()).isEqualTo(fake.source().toString());
      assertThat(origin.original().stored()).isEqualTo(BEGIN.toString());
      assertThat(origin.original().authority()).isEqualTo(FakeSource.AUTHORITY.replace(" ", ""));
    }
  }

  @Test
  void anEqualStatementShouldCountAsAlreadyThereAndAnotherUnderItsIdBeRefused()
      throws InterruptedException {
    try (FakeSource fake = filled(new FakeSource(), 12, 1)) {
      here.load(lines(text(3)));
      here.load(lines(text(4).replace("\"ada\"", "\"somebody else\"")));

      MigrationRun run = here.migrate(fake);

      assertThat(run.counts()).isEqualTo(new Counts(10, 1, 1, 0));
      Refusal refusal = here.books.refused(here.tenant.id(), run.id(), 10).getFirst();
      assertThat(refusal.id()).isEqualTo(id(4));
      assertThat(refusal.code()).isEqualTo("KOERS-0401");
      assertThat(here.compare(fake, run).different()).containsExactly(id(4).toString());
    }
  }

  @Test
  void whatBreaksTheRulesShouldBeRefusedAsItCameAndTheRestStored() throws InterruptedException {
    try (FakeSource fake = filled(new FakeSource(), 30, 1)) {
      for (int i : new int[] {5, 6, 17}) {
        fake.keep(id(i), BEGIN.plusSeconds(i), text(i).replace("\"verb\":{", "\"verb\":{\"x\":1,"));
      }

      MigrationRun run = here.migrate(fake);

      assertThat(run.counts()).isEqualTo(new Counts(27, 0, 3, 0));
      List<Refusal> refused = here.books.refused(here.tenant.id(), run.id(), 10);
      assertThat(refused).extracting(Refusal::id).containsExactlyInAnyOrder(id(5), id(6), id(17));
      assertThat(refused.getFirst().finding()).contains("/verb").contains("XAPI-");
      assertThat(new String(refused.getFirst().body(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("\"x\":1");
      assertThat(here.compare(fake, run).refused()).isEqualTo(3);
    }
  }

  @Test
  void statementsOfBothVersionsShouldBeHeldAgainstTheRulesOfTheirOwn() throws InterruptedException {
    try (FakeSource fake = new FakeSource()) {
      // 1.0.3 takes a time without a zone's minutes; 2.0.0 asks for RFC 3339
      StatementText old = aStatement().with("\"version\":\"1.0.3\"");
      StatementText odd = aStatement().with("\"timestamp\":\"2015-01-01T10:00:00+01\"");
      fake.keep(old.uuid(), BEGIN, old.json());
      fake.keep(odd.uuid(), BEGIN.plusSeconds(1), odd.json());

      MigrationRun run = here.migrate(fake);

      assertThat(run.counts()).isEqualTo(new Counts(2, 0, 0, 0));
      assertThat(here.find(old.uuid()).orElseThrow().version()).isEqualTo("1.0.3");
      assertThat(here.find(odd.uuid()).orElseThrow().version()).isEqualTo("1.0.3");
    }
  }

  @ParameterizedTest
  @CsvSource({",", "IGNORES_ASCENDING"})
  void voidedStatementsShouldComeOverVoided(Habit habit) throws InterruptedException {
    FakeSource source = habit == null ? new FakeSource() : new FakeSource(habit);
    try (FakeSource fake = filled(source, 25, 1)) {
      fake.voided(id(3));
      StatementText voiding = aStatement().voiding(id(3));
      fake.keep(voiding.uuid(), BEGIN.plusSeconds(50), voiding.json());
      StatementText ofNothing = aStatement().voiding(UUID.randomUUID());
      fake.keep(ofNothing.uuid(), BEGIN.plusSeconds(51), ofNothing.json());

      MigrationRun run = here.migrate(fake);

      assertThat(run.counts()).isEqualTo(new Counts(27, 0, 0, 0));
      assertThat(here.ids()).isEqualTo(fake.ids());
      assertThat(here.find(id(3)).orElseThrow().voided()).isTrue();
      assertThat(here.journal.notVoidedHere(run)).isZero();
    }
  }

  @Test
  void aBusySourceShouldBeAskedAgainWhenItSays() throws InterruptedException {
    try (FakeSource fake = filled(new FakeSource(Habit.IS_OFTEN_BUSY), 30, 1)) {
      here.migrate(fake);

      assertThat(here.rests).isNotEmpty().containsOnly(Duration.ofSeconds(7));
    }
  }

  @Test
  void aSourceThatIsGoneShouldStopTheRunWithWhatWasReadKept() throws InterruptedException {
    MigrationRun run;
    try (FakeSource fake = filled(new FakeSource(), 57, 4)) {
      run = here.migrate(fake, here.begin(fake.source()), 2);
      fake.stop();

      assertThatThrownBy(() -> here.migrate(fake, run, 100_000))
          .isInstanceOfSatisfying(
              LrsProblem.class,
              problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.SOURCE_UNREACHABLE);
                assertThat(problem.detail()).contains("resume");
              });
    }
    assertThat(here.again(run).counts().stored()).isEqualTo(20);
    assertThat(here.rests.stream().map(Duration::toSeconds).toList())
        .containsExactly(1L, 2L, 4L, 8L);
  }

  @Test
  void aRefusedKeyShouldBeSaidAtOnce() {
    try (FakeSource fake = filled(new FakeSource(Habit.REFUSES_THE_KEY), 5, 1)) {
      assertThatThrownBy(() -> here.migrate(fake))
          .isInstanceOf(LrsProblem.class)
          .hasMessageContaining("401");
      assertThat(here.books.of(here.tenant.id()).getFirst().state()).isEqualTo(State.STOPPED);
    }
  }

  @Test
  void aRunThatAnotherProcessHasShouldNotBeTaken() {
    try (FakeSource fake = new FakeSource();
        RunJournal.Held _ = here.journal.hold(here.begin(fake.source()))) {
      assertThatThrownBy(
              () -> here.migrate(fake, here.books.of(here.tenant.id()).getFirst(), 100_000))
          .hasMessageContaining("busy with run");
    }
  }

  @Test
  void theComparisonShouldFindWhatIsMissing() throws InterruptedException {
    try (FakeSource fake = filled(new FakeSource(), 12, 1)) {
      MigrationRun run = here.migrate(fake);
      fake.keep(id(99), BEGIN.plusSeconds(99), text(99));
      fake.keep(id(2), BEGIN.plusSeconds(2), text(2).replace("\"ada\"", "\"bob\""));

      Verification.Outcome outcome = here.compare(fake, run);

      assertThat(outcome.missing()).containsExactly(id(99).toString());
      assertThat(outcome.different()).containsExactly(id(2).toString());
      assertThat(outcome.good()).isFalse();
    }
  }

  static java.io.InputStream lines(String... lines) {
    return new java.io.ByteArrayInputStream(
        String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static FakeSource filled(FakeSource fake, int count, int sharingATime) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(i);
    }
    numbers.forEach(i -> fake.keep(id(i), BEGIN.plusSeconds(i / sharingATime), text(i)));
    return fake;
  }

  private static UUID id(int number) {
    return UUID.fromString("00000000-0000-4000-8000-%012x".formatted(number));
  }

  private static String text(int number) {
    return aStatement().withId(id(number)).json();
  }
}
