package org.koers.adaptive.nextactivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Requirement;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.learnerstate.CompetencyState;
import org.koers.adaptive.observe.LearningSignal;

/** What a role requires, and what comes before it, in the order of the graph. */
final class Goals {

  /** Right answers in a row that still count as nearly there. */
  private static final int NEARLY = 2;

  private final Situation situation;
  private final MasteryNumbers numbers;

  Goals(Situation situation, MasteryNumbers numbers) {
    this.situation = situation;
    this.numbers = numbers;
  }

  List<Goal> of(Role role) {
    Map<String, Requirement> required = new LinkedHashMap<>();
    role.requirements().forEach(one -> required.put(one.competency().iri(), one));
    Map<String, Requirement> preparing = new LinkedHashMap<>();
    for (Requirement requirement : role.requirements()) {
      for (Competency before : situation.graph().prerequisitesOf(requirement.competency().iri())) {
        preparing.putIfAbsent(before.iri(), requirement);
      }
    }
    List<Requirement> all = new ArrayList<>();
    for (Competency competency : situation.graph().competencies()) {
      Requirement own = required.get(competency.iri());
      Requirement later = preparing.get(competency.iri());
      if (own != null) {
        all.add(own);
      } else if (later != null) {
        all.add(new Requirement(competency, Level.BASIC, later.criticality()));
      }
    }
    Due due = Due.of(situation, all);
    List<Goal> goals = new ArrayList<>();
    for (Requirement one : all) {
      String iri = one.competency().iri();
      Optional<Competency> preparesFor =
          required.containsKey(iri)
              ? Optional.empty()
              : Optional.ofNullable(preparing.get(iri)).map(Requirement::competency);
      goals.add(goal(one, preparesFor, due, goals.size()));
    }
    return goals;
  }

  private Goal goal(Requirement requirement, Optional<Competency> preparesFor, Due due, int order) {
    CompetencyState state = situation.state().competency(requirement.competency().iri());
    return new Goal(
        requirement.competency(),
        requirement.level(),
        requirement.criticality(),
        preparesFor,
        state,
        standing(state, requirement.level(), due),
        due.of(requirement.competency().iri()),
        order);
  }

  private Standing standing(CompetencyState state, Level level, Due due) {
    if (state.signals().isEmpty()) {
      return Standing.UNKNOWN;
    }
    if (state.mastered(level, situation.now())) {
      return due.isDue(state, situation.now(), numbers.spacingDays())
          ? Standing.REFRESH
          : Standing.MASTERED;
    }
    return state.rightAnswersToMastery(level, level, situation.now(), NEARLY).isPresent()
        ? Standing.NEARLY
        : Standing.BEGUN;
  }

  CompetencyProgress progress(Goal goal) {
    List<LearningSignal.Answer> answers =
        goal.state().signals().stream()
            .filter(LearningSignal.Answer.class::isInstance)
            .map(LearningSignal.Answer.class::cast)
            .toList();
    return new CompetencyProgress(
        goal.competency(),
        goal.level(),
        goal.criticality(),
        goal.standing(),
        goal.state().chance(goal.level(), situation.now()),
        (int) answers.stream().filter(LearningSignal.Answer::right).count(),
        answers.size(),
        goal.state().retention(situation.now()),
        goal.due(),
        goal.state().statementIds());
  }
}
