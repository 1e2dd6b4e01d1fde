package org.koers.lrs.statement.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.version.XapiVersion;

class ReceivedActorTest {

  @Test
  void anAgentShouldBeRead() {
    assertThat(read("{\"mbox\": \"mailto:Noor@Example.org\"}"))
        .isEqualTo(
            new ReceivedActor.Valid(
                new Agent(null, new Ifi.Mbox(new Iri("mailto:Noor@example.org")))));
  }

  @Test
  void anAgentShouldObeyTheRulesOfAStatement() {
    assertThat(read("{\"mbox\": \"noor\"}"))
        .isInstanceOfSatisfying(
            ReceivedActor.Invalid.class,
            invalid ->
                assertThat(invalid.findings())
                    .singleElement()
                    .satisfies(
                        finding -> {
                          assertThat(finding.requirement()).isEqualTo("XAPI-00038");
                          assertThat(finding.pointer()).isEqualTo("/mbox");
                        }));
  }

  @Test
  void anActivityShouldNotPassForAnAgent() {
    assertThat(read("{\"objectType\": \"Activity\", \"id\": \"x:a\"}"))
        .isInstanceOfSatisfying(
            ReceivedActor.Invalid.class,
            invalid ->
                assertThat(invalid.findings())
                    .extracting(Finding::requirement)
                    .containsExactly("XAPI-00012"));
  }

  @Test
  void noJsonShouldBeSaidToBeNone() {
    assertThat(read("mailto:noor@example.org")).isInstanceOf(ReceivedActor.Malformed.class);
  }

  private static ReceivedActor read(String json) {
    return ReceivedActor.read(json, XapiVersion.V2_0_0);
  }
}
