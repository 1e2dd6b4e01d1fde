package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code koers migrate} from one tenant to another, killed with -9 in the middle and resumed. */
class MigrateIT {
  private static final int PLAIN = 2_000;
  private static final int ALL = PLAIN + 3;
  private static final int ENOUGH = 200;

  private final RunningKoers koers = OneServerForAll.koers();
  private final String secret = KoersCommand.secret(koers, "migrate-from", "migrate-from-key");
  private final XapiClient source = client("migrate-from-key", secret);
  private final String voided = UUID.randomUUID().toString();
  private final String voiding = UUID.randomUUID().toString();
  private final String withFile = UUID.randomUUID().toString();

  @Test
  void aMigrationKilledInTheMiddleShouldBringEachStatementOnceWhenResumed() throws Exception {
    fillTheSource();
    KoersCommand first = migrate("--page", "10");
    while (first.isAlive() && number("stored", "lrs.migration_run") < ENOUGH) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    first.kill();
    assertThat(first.end().code()).as("killed before its end").isEqualTo(128 + 9);
    assertThat(number("position", "lrs.log_head")).isBetween((long) ENOUGH, ALL - 1L);

    KoersCommand.Ended unasked = migrate().end();
    assertThat(unasked.code()).isEqualTo(1);
    assertThat(unasked.err()).contains("before (running). --resume goes on with it");

    KoersCommand.Ended resumed = migrate("--resume", "--compare", "all").end();
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(resumed.out())
        .contains("into tenant migrate-to: complete")
        .containsPattern("stored +2[,.]003\\R")
        .containsPattern("already there +0\\R")
        .containsPattern("refused +0\\R")
        .containsPattern(
            "Compared with the source: 2[,.]00[23] the same, 0 different, 0 only on one side,"
                + " 0 voided only there");
    assertTheSameIsHere();

    KoersCommand.Ended again = migrate("--resume", "--compare", "all").end();
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).containsPattern("stored +2[,.]003\\R");
    assertThat(number("position", "lrs.log_head")).isEqualTo(ALL);
  }

  private void assertTheSameIsHere() throws SQLException {
    assertThat(number("position", "lrs.log_head")).isEqualTo(ALL);
    XapiClient target =
        client("migrate-to-key", KoersCommand.secret(koers, "migrate-to", "migrate-to-key"));
    List<String> ids = target.ids();
    assertThat(ids).doesNotHaveDuplicates().hasSize(ALL - 1).contains(voiding, withFile);
    assertThat(ids).containsExactlyInAnyOrderElementsOf(source.ids());
    assertThat(target.get("/statements?statementId=" + voided).statusCode()).isEqualTo(404);
    assertThat(target.get("/statements?voidedStatementId=" + voided).statusCode()).isEqualTo(200);
    AttachedFile.assertWhole(target, withFile);
  }

  private void fillTheSource() throws Exception {
    for (int sent = 0; sent < PLAIN; sent += 250) {
      int from = sent;
      String batch =
          Stream.iterate(from, i -> i + 1)
              .limit(250)
              .map(
                  i -> statement("", "experienced", "{\"id\":\"https://example.org/m/" + i + "\"}"))
              .collect(Collectors.joining(",", "[", "]"));
      assertThat(source.post(batch).statusCode()).isEqualTo(200);
    }
    String object = "{\"id\":\"https://example.org/voided\"}";
    assertThat(source.post(statement(voided, "experienced", object)).statusCode()).isEqualTo(200);
    AttachedFile.store(source, withFile);
    String reference = "{\"objectType\":\"StatementRef\",\"id\":\"" + voided + "\"}";
    assertThat(source.post(statement(voiding, "voided", reference)).statusCode()).isEqualTo(200);
  }

  private static String statement(String id, String verb, String object) {
    return """
        {%s"actor":{"mbox":"mailto:migrate@example.org"},
         "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},"object":%s}"""
        .formatted(id.isEmpty() ? "" : "\"id\":\"" + id + "\",", verb, object);
  }

  private KoersCommand migrate(String... more) {
    String from = koers.at("/xapi").toString();
    List<String> words =
        new ArrayList<>(
            List.of(
                "migrate", "--from", from, "--user", "migrate-from-key", "--tenant", "migrate-to"));
    words.addAll(List.of(more));
    return KoersCommand.start(
        koers.data(), Map.of("KOERS_SOURCE_SECRET", secret), words.toArray(String[]::new));
  }

  private XapiClient client(String key, String password) {
    return new XapiClient(koers.at("/xapi").toString(), key, password, "2.0.0");
  }

  /** Of the target's rows, the greatest; 0 while there is none. */
  private long number(String column, String table) throws SQLException {
    return koers.number(
        "select coalesce(max(r.%s), 0) from %s r".formatted(column, table), "migrate-to");
  }
}
