package org.koers.adaptive.nextactivity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.catalogue.Offers;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.CompetencyGraphs;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.learnerstate.LearnerStates;
import org.koers.adaptive.learnerstate.ModelParameters;
import org.koers.adaptive.learnerstate.Predictors;
import org.koers.adaptive.observe.ObservedStatement;
import org.koers.adaptive.observe.SignalMapping;
import org.koers.adaptive.observe.SignalRulesFile;
import org.koers.adaptive.observe.StatementSource;
import org.koers.lrs.authority.HomePage;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;

/** Chooses for a learner, from all that is committed at the moment of the question. */
@Dependent
public class NextActivities {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Offers offers;
  private final CompetencyGraphs graphs;
  private final SignalRulesFile rules;
  private final StatementSource statements;
  private final LearnerStates states;
  private final Predictors predictors;
  private final WishBook wishes;
  private final Clock clock;

  @Inject
  public NextActivities(
      Offers offers,
      CompetencyGraphs graphs,
      SignalRulesFile rules,
      StatementSource statements,
      LearnerStates states,
      Predictors predictors,
      WishBook wishes) {
    this(offers, graphs, rules, statements, states, predictors, wishes, Clock.systemUTC());
  }

  NextActivities(
      Offers offers,
      CompetencyGraphs graphs,
      SignalRulesFile rules,
      StatementSource statements,
      LearnerStates states,
      Predictors predictors,
      WishBook wishes,
      Clock clock) {
    this.offers = offers;
    this.graphs = graphs;
    this.rules = rules;
    this.statements = statements;
    this.states = states;
    this.predictors = predictors;
    this.wishes = wishes;
    this.clock = clock;
  }

  /** All that this learner did, for what is said about a choice. */
  public List<ObservedStatement> history(Learner learner) {
    return statements.statementsOf(learner.tenantId(), account(learner));
  }

  /**
   * The next activity for a learner who has this much time.
   *
   * @throws org.koers.adaptive.competency.GraphProblem if there is no usable competency graph
   */
  public Decision choose(Learner learner, Duration budget) {
    return situated(learner, budget).decision();
  }

  /**
   * The same with everything that it depends on.
   *
   * @throws org.koers.adaptive.competency.GraphProblem if there is no usable competency graph
   */
  public Situated situated(Learner learner, Duration budget) {
    return Situated.of(
        situation(learner, budget), wishes.of(learner.tenantId(), learner.pseudonym()));
  }

  /**
   * What could be done in the coming five working days.
   *
   * @param day the time of each of them
   * @param week the time of all of them
   * @throws org.koers.adaptive.competency.GraphProblem if there is no usable competency graph
   */
  public WeekPlan week(Learner learner, Duration day, Duration week) {
    Situation situation = situation(learner, day);
    return WeekPlan.of(
        situation,
        wishes.of(learner.tenantId(), learner.pseudonym()),
        situation.now().atZone(ZoneOffset.UTC),
        week);
  }

  private Situation situation(Learner learner, Duration budget) {
    CompetencyGraph graph = graphs.current(learner.tenantId());
    Offer offer = offers.current(learner.tenantId());
    return new Situation(
        learner.pseudonym(),
        learner.role(),
        learner.language(),
        state(learner, graph, offer),
        offer,
        graph,
        budget,
        clock.instant());
  }

  /**
   * Decides again as of a moment and a position of the log. Rules, activities, competencies and the
   * prediction model are those of now: only the last decision's versions say whether they are the
   * same.
   *
   * @param then who asked, for what, and when
   * @param upTo the last position that counts
   * @param wishes as they were, naming the policy that decided
   * @throws org.koers.adaptive.competency.GraphProblem if there is no usable competency graph
   */
  public Situated again(Learner then, Duration budget, Instant now, long upTo, Wishes wishes) {
    CompetencyGraph graph = graphs.current(then.tenantId());
    Offer offer = offers.current(then.tenantId());
    List<ObservedStatement> known =
        history(then).stream().filter(one -> one.position() <= upTo).toList();
    LearnerState state =
        LearnerState.derivedFrom(
            new SignalMapping(rules.current(), offer, graph).signals(known),
            ModelParameters.DEFAULT.with(predictors.of(then.tenantId())));
    return Situated.of(
        new Situation(
            then.pseudonym(), then.role(), then.language(), state, offer, graph, budget, now),
        wishes);
  }

  /**
   * What is known of a learner now.
   *
   * @throws org.koers.adaptive.competency.GraphProblem if there is no usable competency graph
   */
  public LearnerState state(Learner learner) {
    return state(learner, graphs.current(learner.tenantId()), offers.current(learner.tenantId()));
  }

  private LearnerState state(Learner learner, CompetencyGraph graph, Offer offer) {
    return states.of(
        learner.tenantId(),
        account(learner),
        new LearnerStates.Meaning(
            rules.current(), offer, graph, predictors.of(learner.tenantId())));
  }

  /**
   * What would be next for somebody made up, with these activities.
   *
   * @throws org.koers.adaptive.competency.GraphProblem if there is no usable competency graph
   */
  public Decision rehearse(
      long tenantId,
      String role,
      Locale language,
      LearnerState state,
      List<CatalogueEntry> activities) {
    return decide(
        new Situation(
            "",
            role,
            language,
            state,
            Offer.of(activities),
            graphs.current(tenantId),
            AN_HOUR,
            clock.instant()));
  }

  private static Decision decide(Situation situation) {
    return Policies.inForce().decide(situation);
  }

  /** As {@code play} writes it. */
  private static Ifi.Account account(Learner learner) {
    return new Ifi.Account(new Iri(HomePage.current()), learner.pseudonym());
  }
}
