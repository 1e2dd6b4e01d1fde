package org.koers.lrs.statement.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.koers.lrs.statement.store.IncomingStatement;
import org.koers.lrs.xapi.version.XapiVersion;

/** Whatever bytes come: an answer of ours, and what is taken can be read again as it is kept. */
class ReceivedStatementsFuzzTest {

  @FuzzTest(maxDuration = "8m")
  void anyBodyShouldBeTakenOrRefusedWithFindings(byte[] body) {
    for (XapiVersion version : XapiVersion.values()) {
      switch (ReceivedStatements.read(body, version)) {
        case ReceivedStatements.Malformed(String pointer, String message) ->
            assertThat(message).as(pointer).isNotBlank();
        case ReceivedStatements.Invalid invalid ->
            assertThat(invalid.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
        case ReceivedStatements.Valid valid ->
            valid.statements().forEach(statement -> assertKept(statement, version));
      }
    }
  }

  private static void assertKept(ReceivedStatement received, XapiVersion version) {
    IncomingStatement incoming = IncomingStatement.of(received.statement(), received.text());
    byte[] kept = received.text().getBytes(StandardCharsets.UTF_8);

    assertThat(incoming.commitment().holds(kept)).isTrue();
    assertThat(ReceivedStatements.read(kept, version))
        .isInstanceOfSatisfying(
            ReceivedStatements.Valid.class,
            again ->
                assertThat(
                        again
                            .statements()
                            .getFirst()
                            .statement()
                            .equivalentTo(received.statement()))
                    .isTrue());
  }
}
