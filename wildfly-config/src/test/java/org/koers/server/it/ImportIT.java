package org.koers.server.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files through {@code koers import} and HTTP: killed or cut in the middle, and gone on with. */
class ImportIT {
  private static final int GOOD = 4_000;
  private static final int ENOUGH = 500;
  private static final String OLD = "2019-05-06T07:08:09.123456Z";

  @TempDir private Path folder;

  private final RunningKoers koers = OneServerForAll.koers();

  @Test
  void anImportKilledInTheMiddleShouldBringEachStatementOnceWhenResumed() throws Exception {
    List<String> ids = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < GOOD; i++) {
      String id = UUID.randomUUID().toString();
      ids.add(id);
      lines.add(i % 2 == 0 ? statement(id) : exported(id));
    }
    lines.add(1_000, "{\"actor\":");
    lines.add(3_000, statement(UUID.randomUUID().toString()).replace("\"verb\"", "\"verbs\""));
    Path file = Files.write(folder.resolve("all.ndjson"), lines);

    KoersCommand first = start("killed", file.toString());
    while (first.isAlive() && stored("killed") < ENOUGH) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    first.kill();
    assertThat(first.end().code()).as("killed before its end").isEqualTo(128 + 9);
    assertThat(head("killed")).isBetween((long) ENOUGH, GOOD - 1L);

    KoersCommand.Ended unasked = start("killed", file.toString()).end();
    assertThat(unasked.err()).contains("before (running). --resume goes on with it");

    Path refused = folder.resolve("refused.tsv");
    KoersCommand.Ended resumed =
        start("killed", file.toString(), "--resume", "--refused", refused.toString()).end();
    assertThat(resumed.code()).as(resumed.err()).isEqualTo(1);
    assertThat(resumed.out())
        .contains("into tenant killed: complete")
        .containsPattern("stored +4[,.]000\\R")
        .containsPattern("refused +2\\R")
        .contains("line 1001: KOERS-0834", "line 3001: ");
    assertThat(Files.readAllLines(refused)).hasSize(2).anyMatch(line -> line.contains("verbs"));
    assertThat(head("killed")).isEqualTo(GOOD);
    assertThat(ids("killed")).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(provenance("killed")).isEqualTo(GOOD / 2);
  }

  @Test
  void aPackedFileThatIsCutShortShouldStopAndGoOnWithTheWholeOne() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      lines.add(statement(UUID.randomUUID().toString()));
    }
    Path file = folder.resolve("packed.ndjson.gz");
    byte[] whole = packed(lines);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    KoersCommand.Ended cut = start("cut", file.toString()).end();
    assertThat(cut.code()).isEqualTo(1);
    assertThat(cut.err())
        .contains(
            "the file " + file + " breaks off or is damaged",
            "Fetch it again",
            "go on with --resume.")
        .doesNotContain("\tat ");
    assertThat(cut.out()).contains("into tenant cut: stopped");
    assertThat(head("cut")).isBetween(500L, 1_000L);

    Files.write(file, whole);
    KoersCommand.Ended resumed = start("cut", file.toString(), "--resume").end();
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(resumed.out()).contains("complete").containsPattern("stored +1[,.]500\\R");
    assertThat(head("cut")).isEqualTo(1_500);
  }

  @Test
  void linesSentOverHttpShouldBeStoredOnceAlsoWhenTheirConnectionBrokeInTheMiddle()
      throws Exception {
    List<String> ids = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      String id = UUID.randomUUID().toString();
      ids.add(id);
      lines.add(i % 2 == 0 ? statement(id) : exported(id));
    }
    lines.add(100, "{\"actor\":");
    byte[] packed = packed(lines);
    String secret = KoersCommand.secret(koers, "sent", "import-sent");
    XapiClient api = new XapiClient(koers.at("/api").toString(), "import-sent", secret, "");

    breakOff(packed, "import-sent:" + secret);
    for (int i = 0; i < 600 && stopped("sent") == 0; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(stopped("sent")).as("the server noticed within 30 s").isEqualTo(1);
    long before = stored("sent");
    assertThat(before).isBetween(500L, 1_000L).isEqualTo(head("sent"));

    var answer =
        api.send(
            api.request("/imports")
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(XapiClient.json(answer).path("stored").asLong()).isEqualTo(1_500 - before);
    assertThat(XapiClient.json(answer).path("alreadyThere").asLong()).isEqualTo(before);
    assertThat(answer.body()).contains("{\"line\":101,\"code\":\"KOERS-0834\",\"reason\":");
    XapiClient xapi = new XapiClient(koers.at("/xapi").toString(), "import-sent", secret, "2.0.0");
    assertThat(xapi.ids()).containsExactlyInAnyOrderElementsOf(ids);
  }

  /** Sends half of the body and goes. */
  private void breakOff(byte[] body, String login) throws IOException {
    String head =
        """
        POST /api/imports HTTP/1.1
        Host: localhost
        Authorization: Basic %s
        Content-Type: application/x-ndjson
        Content-Encoding: gzip
        Content-Length: %d

        """
            .formatted(Base64.getEncoder().encodeToString(login.getBytes(UTF_8)), body.length)
            .replace("\n", "\r\n");
    try (Socket socket = RawHttp.to(koers.at("/")).connect()) {
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().write(body, 0, body.length / 2);
      socket.getOutputStream().flush();
    }
  }

  private static byte[] packed(List<String> lines) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(String.join("\n", lines).getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private static String statement(String id) {
    return """
        {"id":"%s","actor":{"mbox":"mailto:import@example.org"},\
        "verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},\
        "object":{"id":"https://example.org/import"}}"""
        .formatted(id);
  }

  private static String exported(String id) {
    return """
        {"position":1,"stored":"%s","authority":{"mbox":"mailto:old@example.org"},\
        "version":"1.0.3","voided":false,"statement":%s}"""
        .formatted(OLD, statement(id));
  }

  private KoersCommand start(String tenant, String file, String... more) {
    List<String> words = new ArrayList<>(List.of("import", file, "--tenant", tenant));
    words.addAll(List.of(more));
    return KoersCommand.start(koers.data(), Map.of(), words.toArray(String[]::new));
  }

  private List<String> ids(String tenant) {
    String secret = KoersCommand.secret(koers, tenant, "import-" + tenant);
    XapiClient xapi =
        new XapiClient(koers.at("/xapi").toString(), "import-" + tenant, secret, "2.0.0");
    return xapi.ids();
  }

  private long head(String tenant) throws SQLException {
    return koers.number("select coalesce(max(r.position), 0) from lrs.log_head r", tenant);
  }

  private long stored(String tenant) throws SQLException {
    return koers.number("select coalesce(max(r.stored), 0) from lrs.migration_run r", tenant);
  }

  private long stopped(String tenant) throws SQLException {
    return koers.number(
        "select count(*) filter (where r.state = 'stopped') from lrs.migration_run r", tenant);
  }

  /** How many statements have kept when they were stored, and by whom, where they came from. */
  private long provenance(String tenant) throws SQLException {
    return koers.number(
        "select count(*) filter (where r.original_stored = '%s' and r.original_authority is not null) from lrs.provenance r"
            .formatted(OLD),
        tenant);
  }
}
