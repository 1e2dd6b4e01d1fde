package org.koers.adaptive.nextactivity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.CompetencyGraphs;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learnerstate.LearnerState;
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

  private final Catalogue catalogue;
  private final CompetencyGraphs graphs;
  private final StatementSource statements;
  private final SignalRulesFile rules;
  private final Clock clock;

  @Inject
  public NextActivities(
      Catalogue catalogue,
      CompetencyGraphs graphs,
      StatementSource statements,
      SignalRulesFile rules) {
    this(catalogue, graphs, statements, rules, Clock.systemUTC());
  }

  NextActivities(
      Catalogue catalogue,
      CompetencyGraphs graphs,
      StatementSource statements,
      SignalRulesFile rules,
      Clock clock) {
    this.catalogue = catalogue;
    this.graphs = graphs;
    this.statements = statements;
    this.rules = rules;
    this.clock = clock;
  }

  /** All that this learner did, for the choice and for what is said about it. */
  public List<ObservedStatement> history(Learner learner) {
    return statements.statementsOf(learner.tenantId(), account(learner));
  }

  /**
   * The next activity for a learner who did this and has this much time.
   *
   * @param history of this learner
   * @throws org.koers.adaptive.competency.GraphProblem if there is no usable competency graph
   */
  public Decision choose(Learner learner, List<ObservedStatement> history, Duration budget) {
    CompetencyGraph graph = graphs.current();
    List<CatalogueEntry> published = catalogue.published(learner.tenantId());
    SignalMapping mapping = new SignalMapping(rules.current(), published, graph);
    LearnerState state = LearnerState.derivedFrom(mapping.signals(history));
    return Policies.inForce()
        .decide(
            new Situation(
                learner.role(),
                learner.language(),
                state,
                published,
                graph,
                budget,
                clock.instant()));
  }

  /**
   * What would be next for somebody made up, with these activities.
   *
   * @throws org.koers.adaptive.competency.GraphProblem if there is no usable competency graph
   */
  public Decision rehearse(
      String role, Locale language, LearnerState state, List<CatalogueEntry> activities) {
    return Policies.inForce()
        .decide(
            new Situation(
                role, language, state, activities, graphs.current(), AN_HOUR, clock.instant()));
  }

  /** As {@code play} writes it. */
  private static Ifi.Account account(Learner learner) {
    return new Ifi.Account(new Iri(HomePage.current()), learner.pseudonym());
  }
}
