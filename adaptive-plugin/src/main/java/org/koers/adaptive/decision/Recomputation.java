package org.koers.adaptive.decision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.koers.adaptive.decision.DecisionRecord.Alternative;
import org.koers.adaptive.decision.DecisionRecord.Inputs;
import org.koers.adaptive.decision.DecisionRecord.Named;
import org.koers.adaptive.decision.DecisionRecord.Stand;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.nextactivity.NextActivities;
import org.koers.adaptive.nextactivity.Wishes;

/**
 * Computes a kept decision again: from the statements up to its position that are still there, at
 * its moment, with its wishes and policy. Catalogue, graph, model and the rules of signals are
 * those of now; where they are others than then, that is the first difference. The rules of signals
 * have no version, so a change of them shows in its effects only.
 */
@Dependent
public class Recomputation {

  private final NextActivities choices;

  @Inject
  public Recomputation(NextActivities choices) {
    this.choices = choices;
  }

  /**
   * What came out.
   *
   * @param causes what is not as it was then
   * @param effects what of the decision is another
   */
  public record Result(List<Difference> causes, List<Difference> effects) {

    public boolean same() {
      return effects.isEmpty();
    }
  }

  /**
   * One thing that differs.
   *
   * @param what {@code catalogue}, {@code graph}, {@code policy}, {@code statements}, {@code next},
   *     {@code reasons}, {@code alternatives} or {@code competency}
   * @param about which, where there are several; may be empty
   */
  public record Difference(String what, String about, String then, String now) {}

  /**
   * Does it.
   *
   * @throws org.koers.adaptive.competency.GraphProblem if there is no usable competency graph
   */
  public Result of(KeptDecision kept) {
    DecisionRecord then = kept.contents();
    Inputs inputs = then.inputs();
    Wishes wishes = inputs.wishes();
    Learner learner =
        new Learner(
            kept.tenantId(),
            kept.pseudonym(),
            "",
            inputs.role(),
            Locale.forLanguageTag(inputs.language()));
    DecisionRecord now =
        DecisionRecords.of(
            choices.again(
                learner,
                Duration.ofMinutes(inputs.minutes()),
                inputs.at(),
                inputs.upTo(),
                new Wishes(
                    wishes.modelsOff(),
                    wishes.modelsOffForAll(),
                    Optional.of(inputs.policy().split("/", -1)[0]),
                    wishes.chosen(),
                    wishes.later())));
    return new Result(causes(then, now), effects(then, now));
  }

  private static List<Difference> causes(DecisionRecord then, DecisionRecord now) {
    List<Difference> found = new ArrayList<>();
    compare(found, "catalogue", "", then.inputs().catalogue(), now.inputs().catalogue());
    compare(found, "graph", "", then.inputs().graph(), now.inputs().graph());
    compare(found, "policy", "", then.inputs().policy(), now.inputs().policy());
    Set<UUID> gone = new LinkedHashSet<>();
    then.progress().forEach(one -> gone.addAll(one.statementIds()));
    Set<UUID> there = new HashSet<>();
    now.progress().forEach(one -> there.addAll(one.statementIds()));
    gone.removeAll(there);
    gone.forEach(id -> found.add(new Difference("statements", id.toString(), "", "")));
    return found;
  }

  private static List<Difference> effects(DecisionRecord then, DecisionRecord now) {
    List<Difference> found = new ArrayList<>();
    compare(found, "next", "", title(then), title(now));
    compare(found, "reasons", "", kinds(then), kinds(now));
    compare(found, "alternatives", "", others(then), others(now));
    for (Stand one : then.progress()) {
      Optional<Stand> again =
          now.progress().stream()
              .filter(other -> other.competency().iri().equals(one.competency().iri()))
              .findFirst();
      compare(
          found,
          "competency",
          one.competency().iri(),
          stand(one),
          again.map(Recomputation::stand).orElse(""));
    }
    return found;
  }

  private static String title(DecisionRecord one) {
    Named next = one.next();
    return next == null ? "" : next.title() + " " + next.activityIri();
  }

  private static String kinds(DecisionRecord one) {
    return Fingerprint.kinds(one.reasons());
  }

  private static String others(DecisionRecord one) {
    StringBuilder text = new StringBuilder();
    for (Alternative other : one.alternatives()) {
      text.append(other.activity().title())
          .append(": ")
          .append(Fingerprint.kinds(other.reasons()))
          .append("; ");
    }
    return text.toString();
  }

  /** To the last bit. */
  private static String stand(Stand one) {
    return one.standing()
        + " "
        + Objects.toString(one.chance(), "-")
        + " "
        + Objects.toString(one.retention(), "-")
        + " "
        + Objects.toString(one.rightAnswersToMastery(), "-");
  }

  private static void compare(
      List<Difference> found, String what, String about, String then, String now) {
    if (!then.equals(now)) {
      found.add(new Difference(what, about, then, now));
    }
  }
}
