package org.koers.lrs.statement.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koers.lrs.statement.store.StoredStatement;
import org.koers.lrs.test.Covers;

class FilledStatementTest {

  private static final UUID ID = UUID.fromString("6690e6c9-3ef0-4ed3-8b37-7f3964730bee");
  private static final Instant STORED = Instant.parse("2026-11-21T18:04:40.123456Z");
  private static final String REST =
      "\"stored\":\"2026-11-21T18:04:40.123456Z\",\"authority\":{\"name\":\"us\"}}";

  @Test
  @Covers({"XAPI-00099", "XAPI-00170"})
  void whatIsMissingShouldBeFilledInAndTheRestKeptToTheCharacter() {
    String members =
        "\"result\" : { \"score\":{\"scaled\":1.0, \"raw\":1e2} },"
            + "\"actor\":{\"name\":\"Zo\\u00eb\"}";

    assertThat(filled("1.0.3", "{ " + members + " }"))
        .isEqualTo(
            "{"
                + members
                + ",\"id\":\""
                + ID
                + "\",\"timestamp\":\"2026-11-21T18:04:40.123456Z\",\"version\":\"1.0.0\","
                + REST);
  }

  @Test
  @Covers({"XAPI-00330", "XAPI-00332", "XAPI-00122"})
  void theSendersIdTimestampAndVersionShouldStay() {
    String own =
        "{\"id\":\"A\",\"timestamp\":\"2013-05-18T05:32:34.804+02:00\",\"version\":\"2.0.0\"";

    assertThat(filled("2.0.0", own + "}")).isEqualTo(own + "," + REST);
  }

  @Test
  void aStatementWithoutVersionShouldGetTheVersionItCameIn() {
    assertThat(filled("2.0.0", "{}")).contains("\"version\":\"2.0.0\"");
  }

  @Test
  @Covers("XAPI-00097")
  void storedAndAuthorityOfTheSenderShouldBeReplaced() {
    String sent =
        "{\"stored\":\"1999-01-01T00:00:00Z\", \"id\":\"A\",\"authority\":{\"stored\":[1,{}]},"
            + "\"timestamp\":\"T\",\"version\":\"1.0.0\",\"context\":{\"stored\":\"mine\"}}";

    assertThat(filled("1.0.3", sent))
        .isEqualTo(
            "{\"id\":\"A\",\"timestamp\":\"T\",\"version\":\"1.0.0\","
                + "\"context\":{\"stored\":\"mine\"},"
                + REST);
  }

  private static String filled(String version, String text) {
    return FilledStatement.json(
        new StoredStatement(1, ID, STORED, "{\"name\":\"us\"}", version, false, text));
  }
}
