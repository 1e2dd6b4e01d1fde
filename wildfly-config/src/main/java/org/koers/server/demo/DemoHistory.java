package org.koers.server.demo;

import gov.adlnet.xapi.client.StatementClient;
import gov.adlnet.xapi.model.Statement;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Tells a store what the demo's learners did before Koers came, over HTTP and with ADL's client
 * library (xAPI 1.0.3), as the courses in an organisation's LMS would have.
 */
public final class DemoHistory {

  /** What jxapi writes in its exception when the store has another statement under the id. */
  private static final String CONFLICT = "Responded with 409";

  private final Clock clock;

  /**
   * @param clock gives the day from which "weeks ago" is counted
   */
  public DemoHistory(Clock clock) {
    this.clock = clock;
  }

  /**
   * Sends all statements of all learners, one by one. What a start on an earlier day told stays as
   * it was told then.
   *
   * @param endpoint such as {@code http://localhost:8080/xapi103}
   * @param homePage of the accounts of the learners
   * @return how many statements the store now has of them
   * @throws HistoryProblem at the first statement that the store refuses or that cannot reach it
   */
  public int send(
      URI endpoint, String key, String secret, String homePage, List<DemoLearner> learners) {
    List<Statement> statements = statements(homePage, learners);
    try {
      StatementClient client = new StatementClient(endpoint.toURL(), key, secret);
      for (Statement statement : statements) {
        tell(client, statement);
      }
    } catch (IOException e) {
      throw new HistoryProblem(endpoint, e);
    }
    return statements.size();
  }

  private static void tell(StatementClient client, Statement statement) throws IOException {
    try {
      client.putStatement(statement, statement.getId());
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains(CONFLICT)) {
        throw e;
      }
    }
  }

  List<Statement> statements(String homePage, List<DemoLearner> learners) {
    LocalDate today = LocalDate.now(clock);
    return learners.stream()
        .flatMap(
            learner ->
                learner.past().stream()
                    .map(course -> of(homePage, learner, course, today))
                    .flatMap(attempt -> attempt.all().stream()))
        .toList();
  }

  private static PastStatements of(
      String homePage, DemoLearner learner, PastCourse course, LocalDate today) {
    return new PastStatements(homePage, learner.pseudonym(), course, today);
  }
}
