package org.koers.lrs.profile;

import static org.koers.lrs.problem.ProblemCode.PROFILE_BROKEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemFinding;
import org.koers.lrs.profile.ProfileSettings.Mode;
import org.koers.lrs.profile.match.CheckedStatement;
import org.koers.lrs.profile.match.TemplateOutcome.Breach;
import org.koers.lrs.statement.receive.StatementGuard;
import org.koers.lrs.statement.store.IncomingStatement;
import org.koers.lrs.statement.store.StatementStore;
import org.koers.lrs.xapi.Context;

/**
 * Refuses statements that name a profile in mode {@code refuse} and break its templates. Statements
 * that no template means are stored: the specification binds them to the templates that match.
 */
public final class ProfileGuard implements StatementGuard {

  private static final int ENOUGH = 100;

  private final ActiveProfiles profiles;
  private final StatementStore statements;

  public ProfileGuard(ActiveProfiles profiles, StatementStore statements) {
    this.profiles = profiles;
    this.statements = statements;
  }

  @Override
  public void check(Credential who, List<IncomingStatement> received) {
    List<ActiveProfile> refusing =
        profiles.of(who.tenant().id()).stream()
            .filter(active -> active.profile().settings().mode() == Mode.REFUSE)
            .toList();
    if (refusing.isEmpty()) {
      return;
    }
    List<ProblemFinding> findings = new ArrayList<>();
    for (int i = 0; i < received.size() && findings.size() < ENOUGH; i++) {
      String pointer = received.size() == 1 ? "" : "/" + i;
      IncomingStatement statement = received.get(i);
      Set<String> categories = categories(statement);
      for (ActiveProfile profile : refusing) {
        if (profile.binds(categories)) {
          profile
              .check(CheckedStatement.of(statement.id(), statement.text()), others(who, received))
              .broken()
              .forEach(breach -> findings.add(finding(pointer, breach)));
        }
      }
    }
    if (!findings.isEmpty()) {
      throw new LrsProblem(
          PROFILE_BROKEN,
          "Nothing of this request was stored: statements break the xAPI Profile that their category"
              + " names. Each finding names the template, the place in the statement and what is"
              + " asked for there.",
          findings.subList(0, Math.min(findings.size(), ENOUGH)));
    }
  }

  private java.util.function.Function<UUID, Optional<CheckedStatement>> others(
      Credential who, List<IncomingStatement> received) {
    return id ->
        received.stream()
            .filter(other -> other.id().equals(id))
            .map(other -> CheckedStatement.of(id, other.text()))
            .findFirst()
            .or(
                () ->
                    statements
                        .find(who.tenant().id(), id)
                        .map(stored -> CheckedStatement.of(id, stored.text())));
  }

  private static Set<String> categories(IncomingStatement incoming) {
    Context context = incoming.statement().context();
    return context == null
        ? Set.of()
        : context.contextActivities().category().stream()
            .map(activity -> activity.id().value())
            .collect(Collectors.toSet());
  }

  private static ProblemFinding finding(String pointer, Breach breach) {
    return new ProblemFinding(
        breach.template(), pointer, breach.place() + ": " + breach.message() + ".");
  }
}
