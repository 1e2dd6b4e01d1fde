package org.koers.lrs.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.koers.lrs.profile.TemplateCount.Outcome;
import org.koers.lrs.profile.match.CheckedStatement;
import org.koers.lrs.profile.match.TemplateOutcome;
import org.koers.lrs.statement.store.StoredStatement;

/** What a piece of the log says to one profile; gathers it statement by statement. */
final class LogPiece {

  private record CountKey(Outcome outcome, String template) {}

  private final List<ActiveProfile> editions;
  private final Function<UUID, Optional<CheckedStatement>> others;
  private final List<ProfileFinding> findings = new ArrayList<>();
  private final Set<UUID> voided = new HashSet<>();
  private final Set<UUID> registrations = new TreeSet<>();
  private final Map<CountKey, Long> counts = new HashMap<>();

  LogPiece(List<ActiveProfile> editions, Function<UUID, Optional<CheckedStatement>> others) {
    this.editions = editions;
    this.others = others;
  }

  void add(StoredStatement stored) {
    if (!worthReading(stored.text())) {
      return;
    }
    CheckedStatement statement = CheckedStatement.of(stored.id(), stored.text());
    statement.voids().ifPresent(this::voided);
    Set<String> categories = statement.categories();
    for (ActiveProfile edition : editions) {
      if (edition.binds(categories)) {
        statement.registration().ifPresent(registrations::add);
        TemplateOutcome outcome = edition.check(statement, others);
        count(outcome);
        if (!stored.voided()) {
          findings.addAll(new StatementReport(edition, stored, statement).findings(outcome));
        }
      }
    }
  }

  /**
   * Reading JSON costs more than searching text; only where nothing is escaped it can be searched.
   */
  private boolean worthReading(String text) {
    return text.indexOf('\\') >= 0
        || text.contains(CheckedStatement.VOIDED)
        || editions.stream().anyMatch(e -> e.names().stream().anyMatch(text::contains));
  }

  private void voided(UUID target) {
    voided.add(target);
    findings.removeIf(finding -> finding.statement().equals(target));
    others.apply(target).flatMap(CheckedStatement::registration).ifPresent(registrations::add);
  }

  private void count(TemplateOutcome outcome) {
    outcome.followed().forEach(template -> add(Outcome.FOLLOWED, template));
    outcome.broken().stream()
        .map(TemplateOutcome.Breach::template)
        .distinct()
        .forEach(template -> add(Outcome.BROKEN, template));
    if (outcome.kind() == TemplateOutcome.Kind.UNMATCHED) {
      add(Outcome.UNMATCHED, "");
    }
  }

  private void add(Outcome outcome, String template) {
    counts.merge(new CountKey(outcome, template), 1L, Long::sum);
  }

  /** The registrations whose patterns may have come further. */
  Set<UUID> registrations() {
    return registrations;
  }

  Followed upTo(long position, Map<UUID, List<Followed.EditionStatus>> patterns) {
    return new Followed(
        position,
        findings,
        voided,
        counts.entrySet().stream()
            .map(e -> new TemplateCount(e.getKey().outcome(), e.getKey().template(), e.getValue()))
            .toList(),
        patterns);
  }
}
