package org.koers.lrs.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.koers.lrs.profile.Followed.EditionStatus;
import org.koers.lrs.profile.match.CheckedStatement;
import org.koers.lrs.profile.match.OrderedStatement;
import org.koers.lrs.profile.match.PatternStatus;
import org.koers.lrs.statement.store.Slice;
import org.koers.lrs.statement.store.StatementFilter;
import org.koers.lrs.statement.store.StatementFilter.Selection;
import org.koers.lrs.statement.store.StatementStore;
import org.koers.lrs.statement.store.StoredStatement;

/** How far a registration is, read from all its statements: the order of arrival cannot matter. */
record RegistrationPatterns(StatementStore statements) {

  private static final int PAGE = 500;

  /** A registration with more statements is no longer read at each new one. */
  static final int MOST_STATEMENTS = 10_000;

  List<EditionStatus> of(long tenantId, UUID registration, List<ActiveProfile> editions) {
    List<EditionStatus> all = new ArrayList<>();
    List<ActiveProfile> patterned = editions.stream().filter(e -> e.patterns().any()).toList();
    if (patterned.isEmpty()) {
      return all;
    }
    List<OrderedStatement> found = read(tenantId, registration);
    for (ActiveProfile edition : patterned) {
      List<OrderedStatement> own =
          found.stream().filter(s -> edition.binds(s.statement().categories())).toList();
      if (!own.isEmpty()) {
        edition
            .patterns()
            .check(
                registration,
                own,
                edition.names(),
                statement -> edition.check(statement, others(tenantId)))
            .forEach(
                status -> all.add(new EditionStatus(edition.edition(), limited(status, found))));
      }
    }
    return all;
  }

  Function<UUID, Optional<CheckedStatement>> others(long tenantId) {
    return id -> statements.find(tenantId, id).map(found -> CheckedStatement.of(id, found.text()));
  }

  private static PatternStatus limited(PatternStatus status, List<OrderedStatement> found) {
    return found.size() < MOST_STATEMENTS
        ? status
        : new PatternStatus(
            status.registration(),
            status.subregistration(),
            status.pattern(),
            PatternStatus.State.UNCHECKED,
            found.size(),
            Optional.empty(),
            "The registration has more than "
                + MOST_STATEMENTS
                + " statements, the most that are checked.");
  }

  private List<OrderedStatement> read(long tenantId, UUID registration) {
    StatementFilter filter = StatementFilter.all(Selection.VALID).byRegistration(registration);
    List<OrderedStatement> all = new ArrayList<>();
    long position = 0;
    List<StoredStatement> page = statements.find(tenantId, filter, Slice.after(position, PAGE));
    while (!page.isEmpty() && all.size() < MOST_STATEMENTS) {
      page.forEach(stored -> all.add(ordered(stored)));
      position = page.getLast().position();
      page = statements.find(tenantId, filter, Slice.after(position, PAGE));
    }
    return all;
  }

  private static OrderedStatement ordered(StoredStatement stored) {
    CheckedStatement statement = CheckedStatement.of(stored.id(), stored.text());
    return new OrderedStatement(
        statement.timestamp().orElse(stored.stored()), stored.position(), statement);
  }
}
