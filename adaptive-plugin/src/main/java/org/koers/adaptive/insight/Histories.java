package org.koers.adaptive.insight;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.Learners;
import org.koers.adaptive.learnerstate.LearnerStates;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.CollectiveSource;
import org.koers.adaptive.observe.LearningSignal;
import org.koers.adaptive.observe.ObservedStatement;
import org.koers.adaptive.observe.SignalMapping;
import org.koers.lrs.authority.HomePage;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;

/** Reads what all learners of a tenant did; it takes some 300 bytes of memory a signal. */
@Dependent
public class Histories {

  private final CollectiveSource source;
  private final Learners learners;

  @Inject
  public Histories(CollectiveSource source, Learners learners) {
    this.source = source;
    this.learners = learners;
  }

  /** By the learners' keys; only those of whom a statement says something about learning. */
  public List<LearnerHistory> of(long tenantId, LearnerStates.Meaning meaning) {
    SignalMapping mapping = new SignalMapping(meaning.rules(), meaning.offer(), meaning.graph());
    Map<String, List<LearningSignal>> byLearner = new TreeMap<>();
    Set<UUID> voided =
        source.readAll(
            tenantId,
            one ->
                actor(one)
                    .ifPresent(
                        key -> {
                          List<LearningSignal> signals = mapping.signals(one);
                          if (!signals.isEmpty()) {
                            byLearner.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(signals);
                          }
                        }));
    Map<String, Learner> known = known(tenantId);
    List<LearnerHistory> histories = new ArrayList<>();
    byLearner.forEach(
        (key, signals) -> {
          signals.removeIf(signal -> voided.contains(signal.basis().statementId()));
          signals.sort(Comparator.comparing(LearningSignal::basis, Basis.ORDER));
          if (!signals.isEmpty()) {
            histories.add(history(key, Optional.ofNullable(known.get(key)), signals));
          }
        });
    return histories;
  }

  private static Optional<String> actor(ObservedStatement one) {
    return one.statement().actor() instanceof Agent agent
        ? Optional.of(agent.ifi().key())
        : Optional.empty();
  }

  private static LearnerHistory history(
      String key, Optional<Learner> learner, List<LearningSignal> signals) {
    return new LearnerHistory(
        key,
        learner.map(Learner::role).orElse(""),
        learner.map(one -> one.language().getLanguage()).orElse(""),
        signals);
  }

  private Map<String, Learner> known(long tenantId) {
    Map<String, Learner> known = new HashMap<>();
    for (Learner one : learners.all(tenantId)) {
      known.put(new Ifi.Account(new Iri(HomePage.current()), one.pseudonym()).key(), one);
    }
    return known;
  }
}
