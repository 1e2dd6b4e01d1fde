package org.koers.lrs.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.lrs.test.StatementText.aStatement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.migration.run.Counts;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRun.Kind;
import org.koers.lrs.migration.run.MigrationRun.State;
import org.koers.lrs.migration.run.Refusal;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.test.StatementText;

/** Lines of NDJSON should become statements, each on its own. */
class NdjsonTest {

  private final Here here = new Here();

  @AfterEach
  void close() {
    here.close();
  }

  @Test
  void plainLinesAndLinesOfTheExportShouldBothBeTaken() throws InterruptedException {
    StatementText plain = aStatement();
    StatementText exported = aStatement().with("\"result\":{\"score\":{\"raw\":1.50}}");

    MigrationRun run =
        here.load(
            MigrationTest.lines(
                plain.json() + "\r",
                "",
                "{\"position\":7,\"stored\":\"2020-01-02T03:04:05.678901Z\",\"authority\":{\"mbox\":"
                    + "\"mailto:lms@old.example\"},\"version\":\"1.0.3\",\"voided\":false,"
                    + "\"statement\": "
                    + exported.json()
                    + "}"));

    assertThat(run.counts()).isEqualTo(new Counts(2, 0, 0, 0));
    var stored = here.find(exported.uuid()).orElseThrow();
    assertThat(stored.text()).isEqualTo(exported.json());
    assertThat(stored.version()).isEqualTo("1.0.3");
    var original = here.books.of(here.tenant.id(), stored.position()).getFirst().original();
    assertThat(original.stored()).isEqualTo("2020-01-02T03:04:05.678901Z");
    assertThat(original.authority()).isEqualTo("{\"mbox\":\"mailto:lms@old.example\"}");
  }

  @Test
  void theLastLineOfTheExportShouldBeNoStatementAndNoMistake() throws InterruptedException {
    String end =
        "{\"complete\":true,\"asOf\":7,\"statements\":1,\"sha256\":\"" + "0a".repeat(32) + "\"}";

    MigrationRun run = here.load(MigrationTest.lines(aStatement().json(), end));

    assertThat(run.counts()).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(run.checkpoint().line()).isEqualTo(2);
  }

  @Test
  void refusedLinesShouldBeListedInTheirOrder() throws InterruptedException {
    String[] lines = new String[12];
    Arrays.fill(lines, "[1]");

    MigrationRun run = here.load(MigrationTest.lines(lines));

    assertThat(here.books.refused(here.tenant.id(), run.id(), 3))
        .extracting(Refusal::place)
        .containsExactly("line 1", "line 2", "line 3");
  }

  @Test
  void badLinesShouldBeNamedByNumberAndTheRestGoOn() throws InterruptedException {
    MigrationRun run =
        here.load(
            MigrationTest.lines(
                aStatement().json(),
                "{\"actor\":",
                "[1]",
                aStatement().json().replace("\"verb\"", "\"verbs\""),
                "{\"a\":\"\\u0000\"}",
                aStatement().json()));

    assertThat(run.counts()).isEqualTo(new Counts(2, 0, 4, 0));
    List<Refusal> refused = here.books.refused(here.tenant.id(), run.id(), 10);
    assertThat(refused)
        .extracting(Refusal::place)
        .containsExactlyInAnyOrder("line 2", "line 3", "line 4", "line 5");
    assertThat(refused).allSatisfy(refusal -> assertThat(refusal.finding()).isNotBlank());
    assertThat(run.checkpoint().line()).isEqualTo(6);
  }

  @Test
  void gzipShouldBeTakenAsItIs() throws IOException, InterruptedException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write((aStatement().json() + "\n" + aStatement().json()).getBytes(UTF_8));
    }

    MigrationRun run = here.load(new ByteArrayInputStream(packed.toByteArray()));

    assertThat(run.counts().stored()).isEqualTo(2);
  }

  @Test
  void aPackedFileThatBreaksOffShouldStopTheRunBehindItsLastWholeLine()
      throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 1_200; i++) {
      text.append(
          aStatement().with("\"result\":{\"response\":\"" + random.nextLong() + "\"}").json());
      text.append('\n');
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.toString().getBytes(UTF_8));
    }
    byte[] whole = packed.toByteArray();
    MigrationRun run = here.journal.begin(here.tenant, Kind.IMPORT, "cut.ndjson.gz");

    byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 3);
    assertThatThrownBy(() -> here.load(run, new ByteArrayInputStream(cut)))
        .isInstanceOf(LrsProblem.class)
        .hasMessageContaining("the file cut.ndjson.gz breaks off or is damaged")
        .hasMessageEndingWith("All before it is done. Fetch it again.");

    MigrationRun stopped = here.again(run);
    long line = stopped.checkpoint().line();
    assertThat(stopped.state()).isEqualTo(State.STOPPED);
    assertThat(stopped.message()).contains("After line " + line + " ");
    assertThat(line).isBetween(600L, 1_000L);
    assertThat(stopped.counts()).isEqualTo(new Counts(line, 0, 0, 0));

    MigrationRun resumed = here.load(stopped, new ByteArrayInputStream(whole));
    assertThat(resumed.state()).isEqualTo(State.COMPLETE);
    assertThat(resumed.counts()).isEqualTo(new Counts(1_200, 0, 0, 0));
  }

  @Test
  void whatCameBeforeAConnectionBrokeShouldBeStored() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write((aStatement().json() + "\n" + aStatement().json() + "\n").getBytes(UTF_8));
      out.write(new byte[10_000]);
      for (int i = 0; i < 10_000; i++) {
        out.write(new Random(i).nextInt() | 0x80);
      }
    }
    byte[] most = Arrays.copyOf(packed.toByteArray(), packed.size() - 100);

    assertThatThrownBy(() -> here.load(new Breaking(most)))
        .isInstanceOf(LrsProblem.class)
        .hasMessageContaining("After line 2 ")
        .hasMessageContaining("(the connection broke)");

    assertThat(here.ids()).hasSize(2);
  }

  @Test
  void aConnectionThatBreaksBetweenTwoPackedPartsShouldNotBeTheEnd() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write((aStatement().json() + "\n").getBytes(UTF_8));
    }

    assertThatThrownBy(() -> here.load(new Breaking(packed.toByteArray())))
        .isInstanceOf(LrsProblem.class)
        .hasMessageContaining("After line 1 ");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 12})
  void aPackedFileThatBreaksOffAtOnceShouldStopTheRunToo(int length) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(aStatement().json().getBytes(UTF_8));
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), length);
    assertThatThrownBy(() -> here.load(new ByteArrayInputStream(cut)))
        .isInstanceOf(LrsProblem.class)
        .hasMessageContaining("After line 0 ");
  }

  @Test
  void theSameFileShouldDoubleNothingAlsoWithoutIds() throws InterruptedException {
    String[] lines = {aStatement().withoutId().json(), aStatement().json()};
    String twin = aStatement().withoutId().json();
    MigrationRun first = here.load(MigrationTest.lines(lines[0], lines[1], twin, twin));

    MigrationRun second = here.load(MigrationTest.lines(lines[0], lines[1], twin, twin));

    assertThat(first.counts()).isEqualTo(new Counts(4, 0, 0, 0));
    assertThat(second.counts()).isEqualTo(new Counts(0, 4, 0, 0));
    assertThat(here.ids()).hasSize(4);
  }

  @Test
  void anIdTwiceInAFileShouldBeReadAgainOrRefused() throws InterruptedException {
    StatementText one = aStatement();

    MigrationRun run = here.load(MigrationTest.lines(one.json(), one.json(), one.by("bob").json()));

    assertThat(run.counts()).isEqualTo(new Counts(1, 0, 1, 1));
    assertThat(here.books.refused(here.tenant.id(), run.id(), 10).getFirst().code())
        .isEqualTo("KOERS-0401");
  }

  @Test
  void manyBadLinesShouldCostNoGoodOne() throws InterruptedException {
    String[] lines = new String[700];
    for (int i = 0; i < lines.length; i++) {
      String good = aStatement().json();
      lines[i] = i % 3 == 0 ? good.replace("completed\"", "completed\", \"x\":1") : good;
    }

    MigrationRun run = here.load(MigrationTest.lines(lines));

    assertThat(run.counts()).isEqualTo(new Counts(466, 0, 234, 0));
  }

  @Test
  void aVeryLongLineShouldNotBeTakenIntoMemory() throws InterruptedException {
    String good = aStatement().json();
    try (InputStream endless =
        new java.io.SequenceInputStream(
            new Repeated('x', 50_000_000), MigrationTest.lines("\n" + good))) {
      MigrationRun run = here.load(endless);

      assertThat(run.counts()).isEqualTo(new Counts(1, 0, 1, 0));
      assertThat(here.books.refused(here.tenant.id(), run.id(), 1).getFirst().finding())
          .contains("8 MiB");
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void aStatementThatTheExportCallsVoidedShouldBeMissedWhereItIsNotVoidedHere()
      throws InterruptedException {
    StatementText voided = aStatement();
    String line = "{\"voided\":true,\"statement\":" + voided.json() + "}";
    MigrationRun run = here.load(MigrationTest.lines(line));
    assertThat(here.journal.notVoidedHere(run)).isEqualTo(1);

    here.load(MigrationTest.lines(aStatement().voiding(voided.uuid()).json()));

    assertThat(here.journal.notVoidedHere(run)).isZero();
    assertThat(here.find(UUID.fromString(voided.id())).orElseThrow().voided()).isTrue();
  }

  /** A connection that breaks where its bytes end. */
  private static final class Breaking extends InputStream {
    private final ByteArrayInputStream bytes;

    Breaking(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() throws IOException {
      int read = bytes.read();
      if (read < 0) {
        throw new IOException("the connection broke");
      }
      return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int count = bytes.read(into, from, most);
      if (count < 0) {
        throw new IOException("the connection broke");
      }
      return count;
    }

    @Override
    public int available() {
      return 1;
    }
  }

  /** The same byte, many times. */
  private static final class Repeated extends InputStream {
    private final char what;
    private int left;

    Repeated(char what, int times) {
      this.what = what;
      this.left = times;
    }

    @Override
    public int read() {
      return left-- > 0 ? what : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (left <= 0) {
        return -1;
      }
      int count = Math.min(most, left);
      java.util.Arrays.fill(into, from, from + count, (byte) what);
      left -= count;
      return count;
    }
  }
}
