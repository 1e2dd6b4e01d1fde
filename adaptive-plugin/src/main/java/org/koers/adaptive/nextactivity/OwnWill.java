package org.koers.adaptive.nextactivity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.refresher.DueItem;

/**
 * Decides as the policy does, except where people have decided otherwise. What was wished and what
 * stays open because of it are named first; nothing that is required is lost silently.
 */
final class OwnWill {

  private final Situation situation;
  private final Wishes wishes;
  private final Policy policy;
  private final Set<String> putOff;

  OwnWill(Situation situation, Wishes wishes) {
    this.situation = situation;
    this.wishes = wishes;
    this.policy = Policies.of(wishes);
    this.putOff = new HashSet<>(wishes.putOff(situation.now()));
  }

  Decision decision() {
    Decision free = policy.decide(situation);
    Optional<CatalogueEntry> own = ownChoice();
    own.ifPresent(entry -> putOff.remove(entry.activityIri()));
    Decision willed =
        own.map(entry -> chosen(entry, free))
            .orElseGet(() -> putOff.isEmpty() ? free : later(free));
    return wishes.withoutModels()
        ? saying(willed, new Reason.ModelsOff(wishes.modelsOff()))
        : willed;
  }

  /** Until it was finished after the learner chose it, or is no longer published. */
  private Optional<CatalogueEntry> ownChoice() {
    return wishes
        .chosen()
        .flatMap(
            choice ->
                situation
                    .offer()
                    .activity(choice.activityIri())
                    .filter(entry -> !finishedSince(entry, choice)));
  }

  private boolean finishedSince(CatalogueEntry entry, Wishes.OwnChoice choice) {
    Done done = Done.of(entry, situation);
    return done.finished() && done.when().isAfter(choice.when());
  }

  private Decision chosen(CatalogueEntry entry, Decision free) {
    if (isNext(free, entry)) {
      return saying(free, new Reason.ChosenByYou(false));
    }
    List<Reason> reasons = new ArrayList<>(List.of(new Reason.ChosenByYou(true)));
    situation
        .graph()
        .role(situation.roleId())
        .ifPresent(role -> reasons.addAll(free.against(entry, role).reasons()));
    List<CatalogueEntry> instead =
        free.next().map(NextActivity::entry).map(List::of).orElse(List.of());
    reasons.addAll(stillRequired(instead, entry, free));
    List<Rejected> alternatives = new ArrayList<>();
    for (CatalogueEntry other : instead) {
      alternatives.add(new Rejected(other, List.of(new Reason.YouChose(name(entry)))));
    }
    free.alternatives().stream()
        .filter(one -> !one.entry().activityIri().equals(entry.activityIri()))
        .forEach(alternatives::add);
    return new Decision(
        Optional.of(new NextActivity(entry, reasons)),
        List.of(),
        alternatives,
        free.progress(),
        free.policy(),
        free.upTo());
  }

  private Decision later(Decision free) {
    boolean held = free.next().filter(one -> putOff.contains(one.activityIri())).isPresent();
    if (!held) {
      return with(free, withPutOff(free.alternatives()));
    }
    CatalogueEntry first = free.next().orElseThrow().entry();
    Decision other = policy.decide(situation.offering(situation.offer().holdingBack(putOff)));
    List<Rejected> alternatives = new ArrayList<>();
    alternatives.add(new Rejected(first, List.of(late(first))));
    free.alternatives().stream()
        .filter(one -> putOff.contains(one.entry().activityIri()))
        .forEach(one -> alternatives.add(new Rejected(one.entry(), List.of(late(one.entry())))));
    alternatives.addAll(other.alternatives());
    List<Reason> why = new ArrayList<>(List.of(late(first)));
    @Nullable CatalogueEntry next = other.next().map(NextActivity::entry).orElse(null);
    why.addAll(stillRequired(List.of(first), next, free));
    return new Decision(
        other.next().map(one -> new NextActivity(one.entry(), joined(why, one.reasons()))),
        next == null ? why : List.of(),
        alternatives,
        free.progress(),
        free.policy(),
        free.upTo());
  }

  private List<Rejected> withPutOff(List<Rejected> alternatives) {
    return alternatives.stream()
        .map(
            one ->
                putOff.contains(one.entry().activityIri())
                    ? new Rejected(one.entry(), joined(List.of(late(one.entry())), one.reasons()))
                    : one)
        .toList();
  }

  /** What the activities that must wait were for and the next one is not. */
  private static List<Reason> stillRequired(
      List<CatalogueEntry> waiting, @Nullable CatalogueEntry next, Decision free) {
    Set<String> subjects = new HashSet<>();
    waiting.forEach(entry -> subjects.addAll(entry.subjects()));
    if (next != null) {
      subjects.removeAll(next.subjects());
    }
    return free.progress().stream()
        .filter(one -> subjects.contains(one.competency().iri()))
        .filter(one -> one.standing() != Standing.MASTERED)
        .<Reason>map(
            one ->
                new Reason.StillRequired(
                    one.competency(), one.criticality(), one.due().map(DueItem::due).orElse(null)))
        .toList();
  }

  private Reason late(CatalogueEntry entry) {
    LocalDate until = wishes.until(entry.activityIri()).orElseThrow();
    return new Reason.PutOff(name(entry), until);
  }

  private static boolean isNext(Decision decision, CatalogueEntry entry) {
    return decision.next().filter(one -> one.activityIri().equals(entry.activityIri())).isPresent();
  }

  private static ActivityName name(CatalogueEntry entry) {
    return new ActivityName(entry.activityIri(), entry.title());
  }

  private static Decision saying(Decision decision, Reason first) {
    List<Reason> none = decision.noneBecause();
    return new Decision(
        decision
            .next()
            .map(one -> new NextActivity(one.entry(), joined(List.of(first), one.reasons()))),
        none.isEmpty() ? none : joined(List.of(first), none),
        decision.alternatives(),
        decision.progress(),
        decision.policy(),
        decision.upTo());
  }

  private static Decision with(Decision decision, List<Rejected> alternatives) {
    return new Decision(
        decision.next(),
        decision.noneBecause(),
        alternatives,
        decision.progress(),
        decision.policy(),
        decision.upTo());
  }

  private static List<Reason> joined(List<Reason> first, List<Reason> then) {
    List<Reason> all = new ArrayList<>(first);
    all.addAll(then);
    return List.copyOf(all);
  }
}
