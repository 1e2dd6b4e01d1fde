package org.koers.lrs.evidence.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.statement.Endpoint;

class RemovalTest {

  private static final String WHO =
      "\"agents\":[" + PersonScene.ADA + "," + PersonScene.ADA_ACCOUNT + "]";

  private final PersonScene scene = new PersonScene();

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void theDryRunShouldCountEachPlaceAndChangeNothing() {
    scene.seed();
    scene.seedOthers();
    List<String> before = statements();

    JsonNode preview = scene.preview("{" + WHO + "}").json();

    assertThat(preview.path("statements").toString())
        .isEqualTo("{\"actor\":4,\"object\":1,\"member\":1,\"context\":4,\"text\":5}");
    assertThat(preview.path("documents").asLong()).isEqualTo(3);
    assertThat(preview.path("documentsNaming").asLong()).isEqualTo(1);
    assertThat(preview.path("names").toString()).isEqualTo("[\"Ada L.\"]");
    assertThat(preview.path("rowsNaming").path("lrs.statement.body").asLong()).isEqualTo(15);
    assertThat(statements()).isEqualTo(before);
  }

  @Test
  void whoGotCopiesShouldBePartOfTheReport() throws SQLException {
    scene.seed();
    scene.passOnEverythingTo("archive", "https://archive.example/xapi");

    JsonNode copies = scene.remove(WHO).json().path("report").path("copies");

    assertThat(copies.toString())
        .isEqualTo(
            "[{\"target\":\"archive\",\"address\":\"https://archive.example/xapi\","
                + "\"delivered\":15,\"possiblyDelivered\":0}]");
  }

  @Test
  void nothingOfThePersonShouldBeLeftInTheRawDatabase() {
    scene.seed();
    scene.seedOthers();

    JsonNode removal = scene.remove(WHO).json();

    assertThat(removal.path("state").asText()).isEqualTo("complete");
    JsonNode report = removal.path("report");
    assertThat(report.path("verified").asBoolean()).as(report.toPrettyString()).isTrue();
    assertThat(report.path("columnsSearched").asInt()).isGreaterThan(30);
    assertThat(report.path("documents").asLong()).isEqualTo(4);
    assertThat(report.path("attachments").asLong()).isEqualTo(1);
    assertThat(report.path("vacuumed").asBoolean()).isTrue();
    List<String> traces =
        Stream.of(
                "ada@example.org\"",
                "mailto:ada@example.org",
                "ada%40example.org",
                " ada@example.org",
                "lms.example.org 4711\"",
                "ada l.",
                "essays",
                PersonScene.sha("SHA-1", "mailto:Ada@example.org"),
                PersonScene.sha("SHA-256", "mbox:mailto:Ada@example.org"),
                PersonScene.sha("SHA-256", PersonScene.FILE),
                HexFormat.of().formatHex(PersonScene.FILE.getBytes(UTF_8)))
            .toList();
    for (String row : scene.dump()) {
      String said = row.replace("ada@example.org.uk", "").replace("bada@", "");
      assertThat(traces.stream().filter(said.toLowerCase(Locale.ROOT)::contains)).as(row).isEmpty();
    }
  }

  @Test
  void everythingOfOthersShouldStayAsItWas() {
    scene.seedOthers();
    List<String> statements = statements();
    List<String> documents = scene.rows("select d::text from lrs.document d order by 1");
    List<String> files = scene.rows("select c::text from lrs.attachment_chunk c order by 1");
    scene.seed();
    assertThat(statements()).hasSize(statements.size() + 15);

    scene.remove(WHO);

    assertThat(statements()).isEqualTo(statements);
    assertThat(scene.rows("select d::text from lrs.document d order by 1")).isEqualTo(documents);
    assertThat(scene.rows("select c::text from lrs.attachment_chunk c order by 1"))
        .isEqualTo(files);
    assertThat(scene.client.get("agent", PersonScene.BOB).json().path("statements")).hasSize(3);
  }

  @Test
  void theLogShouldStayWholeAndEveryCommitmentLeftShouldOpen() {
    scene.seed();
    scene.seedOthers();
    scene.remove(WHO);

    List<String> positions = scene.rows("select position from lrs.log order by position");
    assertThat(positions)
        .isEqualTo(LongStream.rangeClosed(1, positions.size()).mapToObj(Long::toString).toList());
    assertThat(
            scene.rows(
                "select count(*) from lrs.log l join lrs.statement s using (tenant_id, position)"
                    + " where l.commitment <> sha256(s.salt || convert_to(s.body, 'UTF8'))"))
        .containsExactly("0");
    assertThat(
            scene.rows(
                "select count(*) from lrs.log l join lrs.erasure e using (tenant_id, position)"
                    + " where l.kind = 2 and l.commitment = sha256(e.salt || convert_to(e.entry,"
                    + " 'UTF8'))"))
        .isEqualTo(scene.rows("select count(*) from lrs.log where kind = 2"));
    assertThat(scene.rows("select count(*) from lrs.erased_statement")).containsExactly("15");
  }

  @Test
  void whatOnlyMentionsThePersonShouldStayWhereThatIsChosen() {
    scene.seed();

    JsonNode report = scene.remove(WHO + ",\"mentions\":\"keep\"").json().path("report");

    assertThat(report.path("statements").toString())
        .isEqualTo("{\"actor\":4,\"object\":1,\"member\":0,\"context\":0,\"text\":0}");
    assertThat(report.path("documents").asLong()).isEqualTo(3);
    assertThat(report.path("verified").asBoolean()).isFalse();
    assertThat(report.path("rowsNaming").path("lrs.statement.body").asLong()).isEqualTo(10);
    assertThat(scene.client.get("agent", PersonScene.ADA).json().path("statements")).hasSize(1);
  }

  @Test
  void anErasedStatementShouldNotComeBackUnderItsId() {
    var text = aStatement().byActor(PersonScene.ADA);
    scene.store(text);
    scene.remove(WHO);

    Endpoint.Answer again = scene.client.at("/xapi/").post(text.json());

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().path("code").asText()).isEqualTo("KOERS-0730");
    assertThat(scene.client.get("statementId", text.id()).status()).isEqualTo(404);
  }

  @Test
  void whatIsWrittenMeanwhileShouldBeRemovedAsWell() throws Exception {
    AtomicBoolean writing = new AtomicBoolean(true);
    scene.seed();
    Endpoint.Client other = scene.endpoint.newClient("other", Scope.ALL);
    Endpoint.Client same =
        scene.endpoint.newClient(
            scene.rows("select name from lrs.tenant where id = 1").getFirst(), Scope.ALL);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Integer> written =
          threads.submit(
              () -> {
                int count = 0;
                while (writing.get()) {
                  assertThat(other.post(aStatement().byActor(PersonScene.ADA).json()).status())
                      .isEqualTo(200);
                  assertThat(same.post(aStatement().byActor(PersonScene.ADA).json()).status())
                      .isEqualTo(200);
                  count++;
                }
                return count;
              });
      assertThat(scene.remove(WHO).json().path("state").asText()).isEqualTo("complete");
      writing.set(false);
      assertThat(written.get()).isPositive();
    }

    JsonNode report = scene.remove(WHO).json().path("report");

    assertThat(report.path("verified").asBoolean()).as(report.toPrettyString()).isTrue();
    List<String> positions =
        scene.rows("select position from lrs.log where tenant_id = 1 order by position");
    assertThat(positions)
        .isEqualTo(LongStream.rangeClosed(1, positions.size()).mapToObj(Long::toString).toList());
    assertThat(other.get("agent", PersonScene.ADA).json().path("statements"))
        .as("another tenant's")
        .isNotEmpty();
  }

  @Test
  void thePersonShouldNotBeInTheAccessLogButThatItHappenedShould() {
    scene.seed();
    scene.remove(WHO);

    assertThat(
            scene.rows(
                "select what from lrs.access_log where what like 'person.%' order by number"))
        .containsExactly("person.previewed", "person.removal");
    assertThat(
            scene.rows(
                "select count(*) from lrs.removal where person_hash = sha256(person_salt ||"
                    + " convert_to(E'account:https://lms.example.org 4711\\n"
                    + "mbox:mailto:Ada@example.org', 'UTF8'))"))
        .containsExactly("1");
  }

  @Test
  void aRemovalWithoutItsPreviewShouldBeRefused() {
    Endpoint.Answer answer =
        scene
            .client
            .at("/xapi/")
            .send("POST", "persons/removals", "{" + WHO + ",\"confirm\":\"x\"}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("code").asText()).isEqualTo("KOERS-0732");
  }

  @Test
  void onlyAKeyForEverythingShouldBeTaken() {
    Endpoint.Client reader = scene.endpoint.newClient(Scope.ALL_READ);

    assertThat(reader.send("POST", "persons/preview", "{" + WHO + "}").status()).isEqualTo(403);
    assertThat(reader.send("GET", "persons/export?text=abcdef", null).status()).isEqualTo(403);
  }

  @Test
  void whatStrangersSendShouldBeRefusedWithAReason() {
    for (String body :
        List.of(
            "",
            "[]",
            "{}",
            "{\"agents\":1}",
            "{\"agents\":[1]}",
            "{\"texts\":[\"ab\"]}",
            "{\"agents\":[{\"objectType\":\"Group\",\"member\":[]}]}",
            "{\"x\":1}",
            "{\"texts\":[\"abcdef\"],\"mentions\":\"maybe\"}")) {
      Endpoint.Answer answer = scene.preview(body);
      assertThat(answer.status()).as(body + answer.body()).isEqualTo(400);
    }
    assertThat(scene.client.send("GET", "persons/removals/none", null).status()).isEqualTo(404);
  }

  private List<String> statements() {
    return scene.rows(
        "select s.id || s.stored::text || encode(s.salt, 'hex') || s.body || s.voided from"
            + " lrs.statement s order by 1");
  }
}
