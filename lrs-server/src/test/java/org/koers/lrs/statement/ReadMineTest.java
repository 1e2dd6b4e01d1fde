package org.koers.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.test.StatementText;

/** A credential that may read only what it sent itself. */
class ReadMineTest {

  private static Endpoint endpoint;

  private final Endpoint.Client mine =
      endpoint.newClient("one", Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);
  private final Endpoint.Client other = endpoint.newClient("one", Scope.ALL);

  @BeforeAll
  static void serve() {
    endpoint = new Endpoint();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void othersStatementsShouldNotBeFoundInAnyWay() {
    StatementText theirs = aStatement();
    StatementText own = aStatement();
    StatementText about = aStatement().referringTo(theirs.uuid());
    other.post(theirs.json());
    mine.post(own.json());
    mine.post(about.json());

    assertThat(ids(mine)).containsExactly(about.id(), own.id());
    assertThat(ids(other)).contains(theirs.id(), own.id(), about.id());
    assertThat(mine.get("statementId", theirs.id()).status()).isEqualTo(404);
    assertThat(mine.get("statementId", own.id()).status()).isEqualTo(200);
    other.post(aStatement().voiding(theirs.uuid()).json());
    assertThat(mine.get("voidedStatementId", theirs.id()).status()).isEqualTo(404);
  }

  @Test
  void anothersCursorShouldNotLeadToTheirStatements() {
    other.post(aStatement().json());
    other.post(aStatement().json());
    String more = other.get("limit", "1").json().path("more").asText();

    Endpoint.Answer answer = mine.send("GET", more.replace("/xapi/", ""), null);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("statements")).isEmpty();
  }

  @Test
  void whoMayOnlyWriteShouldReadNothing() {
    Endpoint.Client writer = endpoint.newClient("one", Scope.STATEMENTS_WRITE);

    assertThat(writer.get().status()).isEqualTo(403);
  }

  private static List<String> ids(Endpoint.Client client) {
    List<String> ids = new ArrayList<>();
    client
        .get("limit", "10")
        .json()
        .path("statements")
        .forEach(s -> ids.add(s.path("id").asText()));
    return ids;
  }
}
