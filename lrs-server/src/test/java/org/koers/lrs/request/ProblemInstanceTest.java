package org.koers.lrs.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.metrics.Meters;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.Endpoint.Answer;

/** What a request leaves behind: in its answer, for the log and in the metrics. */
class ProblemInstanceTest {

  private static final Endpoint ENDPOINT = new Endpoint().serving(new ResourceNameFilter());

  private final CurrentRequest current =
      new CurrentRequest(RequestId.of("4bf92f3577b34da6a3ce929d0e0e4736", null));

  @AfterAll
  static void close() {
    ENDPOINT.close();
  }

  @Test
  void aProblemShouldNameItsRequest() {
    Endpoint.Client client = ENDPOINT.newClient(Scope.ALL);
    double before = Meters.PROBLEMS.labelValues("KOERS-0501").get();
    Answer answer = current.serve(() -> client.get("limit", "many"));
    assertThat(answer.json().path("instance").asText())
        .isEqualTo("urn:uuid:4bf92f35-77b3-4da6-a3ce-929d0e0e4736");
    assertThat(current.problem()).contains("KOERS-0501");
    assertThat(current.resource()).isEqualTo("/xapi/statements");
    assertThat(current.key()).contains(client.key());
    assertThat(Meters.PROBLEMS.labelValues("KOERS-0501").get()).isEqualTo(before + 1);
  }

  @Test
  void aRequestThatIsRefusedAtTheDoorShouldStillBeNamedByItsResource() {
    Endpoint.Client client = ENDPOINT.newClient(Scope.ALL).withSecret("wrong");
    current.serve(() -> client.send("GET", "activities/state?agent=nobody", null));
    assertThat(current.resource()).isEqualTo("/xapi/activities/state");
    assertThat(current.key()).isEmpty();
  }

  @Test
  void outsideARequestAProblemShouldHaveAnInstanceOfItsOwn() {
    Answer answer = ENDPOINT.newClient(Scope.ALL).get("limit", "many");
    assertThat(answer.json().path("instance").asText()).startsWith("urn:uuid:");
    assertThat(CurrentRequest.get()).isEmpty();
  }
}
