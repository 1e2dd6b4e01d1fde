package org.koers.adaptive.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.koers.lrs.statement.query.LoggedStatement;
import org.koers.lrs.statement.query.StatementLog;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Statement;
import org.koers.lrs.xapi.StatementParser;

/** Reads this server's own log. */
public class LogStatementSource implements StatementSource, CollectiveSource {

  /** Statements a read; a learner rarely has more in a year. */
  private static final int PAGE = 500;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final StatementLog log;

  public LogStatementSource(StatementLog log) {
    this.log = log;
  }

  /** The revision is asked for first: what is voided after that is seen by the next reading. */
  @Override
  public Reading read(long tenantId, Ifi.Account learner, Reading.Mark since) {
    Agent agent = new Agent(null, learner);
    String revision = log.revision(tenantId).toString();
    boolean whole = !revision.equals(since.revision());
    long position = whole ? 0 : since.position();
    List<ObservedStatement> found = new ArrayList<>();
    List<LoggedStatement> page;
    do {
      page = log.ofActor(tenantId, agent, position, PAGE);
      for (LoggedStatement logged : page) {
        position = logged.position();
        ObservedStatement observed = observed(logged);
        if (observed.isBy(learner)) {
          found.add(observed);
        }
      }
    } while (!page.isEmpty());
    return new Reading(whole, found, new Reading.Mark(revision, position));
  }

  @Override
  public Set<UUID> readAll(long tenantId, Consumer<ObservedStatement> heard) {
    Set<UUID> voided = new HashSet<>();
    long position = 0;
    List<LoggedStatement> page;
    do {
      page = log.after(tenantId, position, PAGE);
      for (LoggedStatement logged : page) {
        position = logged.position();
        ObservedStatement observed = observed(logged);
        observed.voided().ifPresentOrElse(voided::add, () -> heard.accept(observed));
      }
    } while (!page.isEmpty());
    return voided;
  }

  private static ObservedStatement observed(LoggedStatement logged) {
    try {
      Statement statement = StatementParser.statement(JSON.readTree(logged.json()));
      return new ObservedStatement(
          logged.position(),
          logged.id(),
          ObservedStatement.when(statement, logged.stored()),
          statement);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(
          "The stored statement " + logged.id() + " is not JSON.", broken);
    }
  }
}
