package org.koers.adaptive.refresher;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.adaptive.learnerstate.retention.Forgetting;
import org.koers.adaptive.learnerstate.retention.MemoryState;

/**
 * What a learner is to refresh, when and why. Pure: the same memory at the same moment under the
 * same rules gives the same plan.
 */
public final class Refreshers {

  private static final int PRACTICE_FROM = 14;
  private static final int PRACTICE_TO = 28;

  /** Later than this after a module, the fixed checks ask what is left to ask. */
  private static final int PRACTICE_UNTIL = 90;

  private final Forgetting forgetting;
  private final RefresherRules rules;

  public Refreshers(Forgetting forgetting, RefresherRules rules) {
    this.forgetting = forgetting;
    this.rules = rules;
  }

  /**
   * The plan, in the order of days.
   *
   * @param planned how many are already planned a day, for the learner's group or organisation;
   *     days with fewer are preferred
   */
  public List<DueItem> plan(LearnerMemory learner, Instant now, Map<LocalDate, Integer> planned) {
    LocalDate today = now.atZone(rules.zone()).toLocalDate();
    List<Open> open = new ArrayList<>();
    for (Remembered one : learner.competencies()) {
      one.state().ifPresent(state -> open.add(forgotten(one, state, now, today)));
      checks(one, today, open);
    }
    learner.modules().forEach(module -> practice(module, today, open));
    List<Open> near =
        Open.merged(open).stream()
            .filter(one -> !one.window().first().isAfter(today.plusDays(rules.horizon())))
            .toList();
    return new Spreading(learner.learner(), rules.workingDays(), planned).spread(near);
  }

  private Open forgotten(Remembered one, MemoryState state, Instant now, LocalDate today) {
    double target = rules.targets().of(one.competency(), one.risk());
    double interval = forgetting.intervalDays(state, target);
    LocalDate reviewed = state.lastReview().atZone(rules.zone()).toLocalDate();
    long whole = Math.max(1, (long) Math.floor(interval));
    LocalDate last = reviewed.plusDays(whole);
    LocalDate first = last.minusDays(Math.min(whole - 1, FuzzWindow.days(interval)));
    Window window = new Window(first, last).from(today, rules.grace(one.risk()));
    Instant then = last.isBefore(today) ? now : state.lastReview().plus(Duration.ofDays(whole));
    double retention = forgetting.retrievability(state, then);
    return new Open(
        Set.of(one.competency()),
        window,
        List.of(new DueReason.ForgettingBelowTarget(retention, target)),
        retention - target);
  }

  /** Those that no test answered; of those that are open, only the latest is still asked. */
  private void checks(Remembered one, LocalDate today, List<Open> open) {
    one.reached()
        .ifPresent(
            reached -> {
              for (CheckTime time : CheckTime.values()) {
                LocalDate from = reached.plusDays(time.days());
                if (!one.testedFrom(from) && !overtaken(time, reached, today)) {
                  Window window =
                      new Window(from, from.plusDays(time.room()))
                          .from(today, rules.grace(one.risk()));
                  open.add(
                      new Open(
                          Set.of(one.competency()),
                          window,
                          List.of(new DueReason.Check(time, reached)),
                          0));
                }
              }
            });
  }

  private static boolean overtaken(CheckTime time, LocalDate reached, LocalDate today) {
    for (CheckTime later : CheckTime.values()) {
      if (later.days() > time.days() && !reached.plusDays(later.days()).isAfter(today)) {
        return true;
      }
    }
    return false;
  }

  private void practice(CompletedModule module, LocalDate today, List<Open> open) {
    LocalDate from = module.on().plusDays(PRACTICE_FROM);
    boolean done = module.practised().filter(day -> !day.isBefore(from)).isPresent();
    if (!done && !today.isAfter(module.on().plusDays(PRACTICE_UNTIL))) {
      Window window =
          new Window(from, module.on().plusDays(PRACTICE_TO)).from(today, rules.grace());
      open.add(
          new Open(
              module.competencies(),
              window,
              List.of(new DueReason.PracticeCheck(module.module(), module.on())),
              0));
    }
  }
}
