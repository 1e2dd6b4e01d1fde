package org.koers.adaptive.placement.sitting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.nextactivity.CompetencyProgress;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.nextactivity.NextActivities;
import org.koers.adaptive.placement.AdaptiveTest;
import org.koers.adaptive.placement.Next;
import org.koers.adaptive.placement.Opening;
import org.koers.adaptive.placement.Sureness;
import org.koers.adaptive.placement.item.Answer;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.ItemKey;
import org.koers.adaptive.placement.sitting.TestStore.Changed;

/** Holds the placement tests of learners. */
@Dependent
public class Placements {

  /** So long nobody is tested about the same again: what one remembers is then the test. */
  static final Duration REST = Duration.ofDays(30);

  private static final Duration ANY_BUDGET = Duration.ofHours(1);

  private final ItemStore items;
  private final TestStore tests;
  private final NextActivities choices;
  private final Waivers waivers;
  private final Clock clock;

  @Inject
  public Placements(ItemStore items, TestStore tests, NextActivities choices, Waivers waivers) {
    this(items, tests, choices, waivers, Clock.systemUTC());
  }

  Placements(
      ItemStore items, TestStore tests, NextActivities choices, Waivers waivers, Clock clock) {
    this.items = items;
    this.tests = tests;
    this.choices = choices;
    this.waivers = waivers;
    this.clock = clock;
  }

  /** Whether a test is possible, as things stand by this choice. */
  public Invitation invitation(Learner learner, Decision decision) {
    List<KeptTest> all = tests.of(learner);
    Optional<KeptTest> going = all.stream().filter(one -> one.finished().isEmpty()).findFirst();
    Optional<KeptTest> last = all.stream().filter(one -> one.finished().isPresent()).findFirst();
    Goals goals = Goals.of(decision.progress(), lately(all));
    Set<String> asked = items.competencies(learner.tenantId());
    List<CompetencyProgress> unasked =
        goals.open().stream().filter(one -> !asked.contains(one.competency().iri())).toList();
    return new Invitation(
        going,
        last,
        goals.about(asked).open().stream().map(CompetencyProgress::competency).toList(),
        unasked.stream().map(CompetencyProgress::competency).toList());
  }

  /** The same for a learner of whom no choice was made yet. */
  public Invitation invitation(Learner learner) {
    return invitation(learner, choices.choose(learner, ANY_BUDGET));
  }

  private Set<String> lately(List<KeptTest> all) {
    Instant since = clock.instant().minus(REST);
    Set<String> lately = new HashSet<>();
    all.stream()
        .filter(one -> one.finished().filter(since::isBefore).isPresent())
        .forEach(
            one ->
                AdaptiveTest.result(one.attempt()).competencies().stream()
                    .filter(result -> result.asked() > 0)
                    .forEach(result -> lately.add(result.competency())));
    return lately;
  }

  /**
   * The learner's test that goes on, else a new one about the open goals of the role.
   *
   * @param language of the questions, where there are some in it
   */
  public Opened open(Learner learner, Locale language) {
    Optional<KeptTest> going = tests.open(learner);
    if (going.isPresent()) {
      return new Opened.Going(going.get());
    }
    Decision decision = choices.choose(learner, ANY_BUDGET);
    Invitation invitation = invitation(learner, decision);
    Goals goals =
        Goals.of(decision.progress(), lately(tests.of(learner)))
            .about(items.competencies(learner.tenantId()));
    if (goals.open().isEmpty()) {
      return new Opened.None(invitation);
    }
    UUID id = UUID.randomUUID();
    Opening opening =
        AdaptiveTest.begin(
            goals.design(),
            Pool.in(language, items.items(learner.tenantId(), Set.copyOf(goals.competencies()))),
            id,
            learner.pseudonym(),
            id.getMostSignificantBits(),
            clock.instant());
    return switch (opening) {
      case Opening.NoTest _ -> new Opened.None(invitation);
      case Opening.Begun begun -> {
        KeptTest test = KeptTest.begun(begun.attempt(), goals.levels());
        yield new Opened.Going(
            tests.begin(
                learner, test, List.of(statements(learner, test).begun(test.attempt().begun()))));
      }
    };
  }

  /** That test, if it is this learner's. */
  public Optional<KeptTest> test(Learner learner, UUID id) {
    return tests.test(learner, id);
  }

  /** What comes next in a test, with its words; empty once it is over. */
  public Optional<Asked> next(KeptTest test) {
    if (test.finished().isPresent()
        || !(AdaptiveTest.next(test.attempt()) instanceof Next.Ask ask)) {
      return Optional.empty();
    }
    return items.item(ask.item().key()).map(item -> new Asked(ask.number(), item));
  }

  /**
   * The question that a test asks.
   *
   * @param number from 1
   */
  public record Asked(int number, Item item) {}

  /** A question as a test asked it. */
  public Optional<Item> item(ItemKey key) {
    return items.item(key);
  }

  /**
   * Takes an answer. The first to each question counts, also when it is sent twice or from two
   * windows; an answer to a question that is not the one asked changes nothing.
   *
   * @param sureness null where the learner did not say
   * @return the test as it is then; empty if this learner has no such test
   */
  public Optional<KeptTest> answer(
      Learner learner, UUID id, Item item, Answer answer, @Nullable Sureness sureness) {
    Instant now = clock.instant();
    return tests.change(
        learner,
        id,
        before -> {
          boolean isAsked =
              AdaptiveTest.next(before.attempt()) instanceof Next.Ask ask
                  && ask.item().key().equals(item.key());
          if (!isAsked) {
            return Changed.nothing(before);
          }
          KeptTest after =
              before.with(AdaptiveTest.answered(before.attempt(), item, answer, sureness, now));
          PlacementStatements said = statements(learner, after);
          List<org.koers.adaptive.play.PlayStatement> answered =
              List.of(said.answered(after.attempt().steps().getLast(), item));
          return AdaptiveTest.next(after.attempt()) instanceof Next.Over
              ? over(learner, after, answered, now)
              : new Changed(after, answered);
        });
  }

  /** Ends a test before its end: what is not decided by then stays open. */
  public Optional<KeptTest> stop(Learner learner, UUID id) {
    Instant now = clock.instant();
    return tests.change(learner, id, before -> over(learner, before, List.of(), now));
  }

  private Changed over(
      Learner learner,
      KeptTest test,
      List<org.koers.adaptive.play.PlayStatement> before,
      Instant now) {
    KeptTest over = test.over(now, waivers.of(learner, test));
    return new Changed(over, statements(learner, over).over(before, now));
  }

  private PlacementStatements statements(Learner learner, KeptTest test) {
    return new PlacementStatements(learner, test, waivers.graph(learner));
  }
}
