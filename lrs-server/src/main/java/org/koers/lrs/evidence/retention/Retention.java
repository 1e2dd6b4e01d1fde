package org.koers.lrs.evidence.retention;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.evidence.person.PersonTools;
import org.koers.lrs.evidence.retention.RetentionRule.Kind;
import org.koers.lrs.evidence.retention.RetentionStore.Removed;
import org.koers.lrs.evidence.retention.RetentionStore.Search;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.statement.store.StatementEraser;
import org.koers.lrs.statement.store.StatementEraser.Erased;
import org.koers.lrs.statement.store.StatementEraser.Forgotten;

/** Removes what is older than its purpose allows, in the same way as a person is removed. */
public final class Retention {

  private static final JsonMapper JSON = new JsonMapper();

  private final RetentionStore store;
  private final PersonTools tools;
  private final AccessLog accesses;
  private final Clock clock;

  /**
   * @param clock by which what is stored grows old
   */
  public Retention(RetentionStore store, PersonTools tools, AccessLog accesses, Clock clock) {
    this.clock = clock;
    this.store = store;
    this.tools = tools;
    this.accesses = accesses;
  }

  RetentionStore store() {
    return store;
  }

  /** How much each rule would remove now. */
  public Map<RetentionRule, Removed> preview(long tenantId) {
    Map<RetentionRule, Removed> counts = new LinkedHashMap<>();
    for (RetentionRule rule : store.rules(tenantId)) {
      if (rule.kind() == Kind.REMOVE) {
        counts.put(rule, store.count(search(tenantId, rule)));
      }
    }
    return counts;
  }

  /**
   * Removes what the rule finds, in small transactions; how much.
   *
   * @param who asked for it
   */
  public Removed run(long tenantId, long ruleId, String who) {
    RetentionRule rule =
        store.rules(tenantId).stream()
            .filter(known -> known.id() == ruleId && known.kind() == Kind.REMOVE)
            .findFirst()
            .orElseThrow(
                () ->
                    new LrsProblem(
                        ProblemCode.NO_SUCH_RULE,
                        "There is no rule " + ruleId + " of this tenant that removes."));
    accesses.write(new AccessEntry(tenantId, who, "retention.run", rule.name()));
    Search search = search(tenantId, rule);
    String why =
        JSON.createObjectNode()
            .put("reason", "retention")
            .put("rule", ruleId)
            .put("purpose", rule.text())
            .toString();
    long statements = rule.ofStatements() ? removeStatements(search, why) : 0;
    long documents = rule.ofDocuments() ? removeDocuments(search) : 0;
    Removed removed = new Removed(statements, documents);
    store.ran(tenantId, rule, removed);
    return removed;
  }

  private long removeStatements(Search search, String why) {
    long removed = 0;
    long after = 0;
    List<Long> found = store.positions(search, after, StatementEraser.AT_ONCE);
    while (!found.isEmpty()) {
      removed += erase(search.tenantId(), found, why);
      after = found.getLast();
      found = store.positions(search, after, StatementEraser.AT_ONCE);
    }
    return removed;
  }

  private long removeDocuments(Search search) {
    long removed = 0;
    long batch;
    do {
      batch = store.removeDocuments(search, StatementEraser.AT_ONCE);
      removed += batch;
    } while (batch > 0);
    return removed;
  }

  private int erase(long tenantId, List<Long> positions, String why) {
    Erased erased = tools.eraser().erase(tenantId, positions, why);
    Set<Long> terms = new HashSet<>(erased.terms());
    tools.eraser().forget(tenantId, new Forgotten(List.of(), List.of(), terms, List.of()));
    List<String> files = tools.store().unnamed(tenantId, List.copyOf(erased.files()));
    tools.attachments().discard(tenantId, files, Instant.now().minus(tools.inFlight()));
    return erased.positions().size();
  }

  private Search search(long tenantId, RetentionRule rule) {
    List<RetentionRule> keeping =
        store.rules(tenantId).stream().filter(other -> other.kind() == Kind.KEEP).toList();
    return new Search(tenantId, rule, keeping, clock.instant());
  }
}
