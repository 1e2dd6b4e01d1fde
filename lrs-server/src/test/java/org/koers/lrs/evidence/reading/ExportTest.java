package org.koers.lrs.evidence.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.lrs.test.StatementText.aStatement;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.evidence.filter.Condition;
import org.koers.lrs.evidence.reading.AsOf.Voided;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.store.Slice;
import org.koers.lrs.statement.store.StatementFilter;
import org.koers.lrs.test.StatementText;

class ExportTest {

  private static ApiScene scene;

  @BeforeAll
  static void serve() {
    scene = new ApiScene();
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  @BeforeEach
  void beginAnew() {
    scene.beginAnew();
    scene.client().with("Accept", null).with("Accept-Encoding", null);
  }

  @Test
  void ndjsonShouldHaveALineForEachStatementAndSayThatItIsComplete() throws Exception {
    StatementText mistake = aStatement();
    scene.store(mistake, aStatement().voiding(mistake.uuid()));

    Endpoint.Answer answer = scene.get("export");

    List<String> lines = answer.body().lines().toList();
    assertThat(lines).hasSize(3);
    JsonNode first = Endpoint.JSON.readTree(lines.getFirst());
    assertThat(first.path("position").asInt()).isEqualTo(1);
    assertThat(first.path("voided").asBoolean()).isTrue();
    assertThat(lines.getFirst()).endsWith(",\"statement\":" + mistake.json() + "}");
    String before = answer.body().substring(0, answer.body().lastIndexOf("{\"complete"));
    assertThat(lines.getLast())
        .isEqualTo(
            "{\"complete\":true,\"asOf\":2,\"statements\":2,\"sha256\":\"%s\"}"
                .formatted(sha256(before)));
    assertThat(answer.header("X-Koers-As-Of")).isEqualTo("2");
    assertThat(answer.header("Content-Disposition")).contains("statements-as-of-2.ndjson");
  }

  @Test
  void anExportAsOfAPositionShouldStayTheSame() {
    StatementText first = aStatement();
    scene.store(first);
    String before = scene.get("export", "asOf", "1").body();
    scene.store(aStatement().voiding(first.uuid()));

    assertThat(scene.get("export", "asOf", "1").body()).isEqualTo(before);
    assertThat(before).contains("\"voided\":false");
  }

  @Test
  void csvShouldHaveTheChosenColumns() {
    StatementText statement =
        aStatement()
            .by("ada")
            .with("\"result\":{\"score\":{\"scaled\":-0.50},\"response\":\"a,\\\"b\\\"\\r\\nc\"}")
            .with(
                "\"context\":{\"contextActivities\":{\"category\":[{\"id\":\"x:a\"},"
                    + "{\"id\":\"x:b\"}]}}");
    scene.store(statement);
    scene.client().with("Accept", "text/csv, */*;q=0.1");

    Endpoint.Answer answer =
        scene.get(
            "export",
            "columns",
            "position,id,agent,result.score.scaled,result.response,"
                + "context.contextActivities.category.id,context.extensions[\"x:a,b\"],voided");

    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(answer.body())
        .startsWith(
            "position,id,agent,result.score.scaled,result.response,"
                + "context.contextActivities.category.id,\"context.extensions[\"\"x:a,b\"\"]\","
                + "voided\r\n"
                + "1,"
                + statement.id()
                + ",https://example.org ada,-0.50,\"a,\"\"b\"\"\r\nc\",\"[\"\"x:a\"\",\"\"x:b\"\"]\","
                + ",false\r\n"
                + "# complete as of position 1: 1 statements; SHA-256 of the rows before this one: ")
        .endsWith(",,,,,,,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\\t=1", "\\r=1", "\\n=1", "\uFF1D1"})
  void noTextShouldBeginAFormula(String hostile) {
    scene.store(
        aStatement().byActor("{\"mbox\":\"mailto:a@example.org\",\"name\":\"" + hostile + "\"}"));

    String body = scene.get("export", "format", "csv", "columns", "actor.name").body();

    assertThat(body.substring("actor.name\r\n".length())).matches("(?s)^\"?'.*");
  }

  @Test
  void aByteOrderMarkShouldComeOnRequestOnly() {
    assertThat(scene.get("export", "format", "csv", "bom", "true").body()).startsWith("\uFEFFposi");
    assertThat(scene.get("export", "format", "csv").body()).startsWith("position,stored,voided,id");
  }

  @Test
  void itShouldBeZippedForThoseWhoAskForIt() {
    scene.store(aStatement());

    assertThat(scene.get("export").header("Content-Encoding")).isNull();
    scene.client().with("Accept-Encoding", "br, gzip;q=0.8");
    assertThat(scene.get("export").header("Content-Encoding")).isEqualTo("gzip");
    scene.client().with("Accept-Encoding", "gzip;q=0, identity");
    assertThat(scene.get("export").header("Content-Encoding")).isNull();
  }

  @Test
  void itShouldBeInTheAccessLog() throws Exception {
    scene.store(aStatement());
    scene.get("export", "format", "csv");

    try (var connection = scene.endpoint().database().owner().getConnection();
        var select = connection.prepareStatement("select max(id) from lrs.tenant");
        var row = select.executeQuery()) {
      row.next();
      var newest = scene.accessLog().page(row.getLong(1), AccessLog.NEWEST, 1).getFirst().entry();
      assertThat(newest.who()).isEqualTo(scene.client().key());
      assertThat(newest.what()).isEqualTo("statements.exported");
      assertThat(newest.about()).isEqualTo("csv as of 1");
    }
  }

  /** A log of its own making that says what was read of it when. */
  private static final class WatchedLog implements ReadingStore {

    private final int pieces;
    private final int broken;
    private int read;

    WatchedLog(int pieces, int broken) {
      this.pieces = pieces;
      this.broken = broken;
    }

    @Override
    public long head(long tenantId) {
      return pieces;
    }

    @Override
    public long headAt(long tenantId, java.time.Instant time) {
      return pieces;
    }

    @Override
    public Piece read(Selection selection, Slice slice) {
      read++;
      if (read == broken) {
        throw new LrsProblem(ProblemCode.STORE_UNAVAILABLE, "The database is gone.");
      }
      StatementText text =
          aStatement().with("\"result\":{\"response\":\"" + "x".repeat(100_000) + "\"}");
      var stored =
          new org.koers.lrs.statement.store.StoredStatement(
              read, text.uuid(), java.time.Instant.EPOCH, "{}", "2.0.0", false, text.json());
      return new Piece(List.of(new ReadStatement(stored)), read, read == pieces);
    }

    @Override
    public java.util.Optional<Entry> entry(long tenantId, java.util.UUID id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Known> search(long tenantId, String text, int most) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Counts count(Selection selection, Grouping grouping) {
      throw new UnsupportedOperationException();
    }
  }

  private static final Selection ALL =
      new Selection(
          1,
          StatementFilter.all(StatementFilter.Selection.EVERYTHING),
          Condition.always(),
          new AsOf(5, Voided.INCLUDE));

  @Test
  void whatIsReadShouldBeSentBeforeMoreIsRead() throws IOException {
    WatchedLog log = new WatchedLog(5, 0);
    List<Integer> readWhenSent = new ArrayList<>();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            readWhenSent.add(log.read);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            readWhenSent.add(log.read);
          }
        };

    new Export(log, ALL, new NdjsonForm()).writeTo(out);

    assertThat(readWhenSent).startsWith(1).contains(2, 3, 4).endsWith(5);
  }

  @Test
  void whatBreaksOffShouldNotSayThatItIsComplete() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> new Export(new WatchedLog(5, 3), ALL, new NdjsonForm()).writeTo(out))
        .isInstanceOf(LrsProblem.class);
    assertThat(out.toString(UTF_8)).doesNotContain("\"complete\":");
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }
}
