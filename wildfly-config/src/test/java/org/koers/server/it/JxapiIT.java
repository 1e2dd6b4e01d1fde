package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gov.adlnet.xapi.client.StatementClient;
import gov.adlnet.xapi.model.Account;
import gov.adlnet.xapi.model.Activity;
import gov.adlnet.xapi.model.Agent;
import gov.adlnet.xapi.model.Statement;
import gov.adlnet.xapi.model.StatementResult;
import gov.adlnet.xapi.model.Verbs;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** ADL's own client library (xAPI 1.0.3) as an independent judge of the record store. */
class JxapiIT {
  private final StatementClient client = client(OneServerForAll.koers());

  private static StatementClient client(RunningKoers koers) {
    JsonNode xapi = koers.description().path("xapi103");
    try {
      return new StatementClient(
          URI.create(xapi.path("endpoint").asText()).toURL(),
          xapi.path("key").asText(),
          xapi.path("secret").asText());
    } catch (IOException wrongAddress) {
      throw new IllegalStateException(wrongAddress);
    }
  }

  private static Agent agent(String name) {
    return new Agent(null, new Account(name, "https://lms.example.org"));
  }

  private static Statement statement(Agent agent, String activity) {
    return new Statement(
        agent, Verbs.experienced(), new Activity("https://lms.example.org/" + activity));
  }

  @Test
  void whatItPostsItShouldReadBackByFilter() throws IOException {
    Agent learner = agent(UUID.randomUUID().toString());
    String id = client.postStatement(statement(learner, "one"));
    client.postStatement(statement(learner, "two"));

    assertThat(client.getStatement(id).getObject().getObjectType()).isEqualTo("Activity");
    StatementResult both = client.filterByActor(learner).getStatements();
    assertThat(both.getStatements()).hasSize(2);
    StatementResult one =
        client
            .filterByActor(learner)
            .filterByActivity("https://lms.example.org/one")
            .getStatements();
    assertThat(one.getStatements()).singleElement().extracting(Statement::getId).isEqualTo(id);
  }

  @Test
  void itShouldFollowMoreToTheEnd() throws IOException {
    Agent learner = agent(UUID.randomUUID().toString());
    for (int i = 0; i < 3; i++) {
      client.postStatement(statement(learner, "page"));
    }
    StatementResult first = client.filterByActor(learner).limitResults(2).getStatements();
    assertThat(first.getStatements()).hasSize(2);
    StatementResult rest = client.getStatements(first.getMore());
    assertThat(rest.getStatements()).hasSize(1);
  }
}
