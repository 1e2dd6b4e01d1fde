package org.koers.lrs.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.migration.FakeSource.Habit;
import org.koers.lrs.migration.run.Counts;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.test.StatementText;

/** Files should come over with their statements, byte for byte. */
class FilesTest {

  private static final Instant BEGIN = Instant.parse("2021-03-04T05:06:07.123Z");
  private static final byte[] CONTENT = "Bewijs: Zoë\r\n--c not the end\r\n".getBytes(UTF_8);

  private final Here here = new Here();

  @AfterEach
  void close() {
    here.close();
  }

  @ParameterizedTest
  @CsvSource({",", "REFUSES_ATTACHMENTS_IN_LISTS", "EXPIRES_LINKS", "IGNORES_ASCENDING"})
  void filesOfVisibleAndVoidedStatementsShouldKeepTheirSha2(Habit habit)
      throws IOException, InterruptedException {
    byte[] other = "another".getBytes(UTF_8);
    try (FakeSource fake = habit == null ? new FakeSource() : new FakeSource(habit)) {
      fake.capped(3).file(sha2(CONTENT), CONTENT).file(sha2(other), other);
      for (int i = 0; i < 10; i++) {
        StatementText statement = i % 2 == 0 ? aStatement().with(naming(CONTENT)) : aStatement();
        fake.keep(statement.uuid(), BEGIN.plusSeconds(i), statement.json());
      }
      StatementText gone = aStatement().with(naming(other));
      fake.keep(gone.uuid(), BEGIN.plusSeconds(20), gone.json()).voided(gone.uuid());
      StatementText voiding = aStatement().voiding(gone.uuid());
      fake.keep(voiding.uuid(), BEGIN.plusSeconds(30), voiding.json());

      MigrationRun run = here.migrate(fake);

      assertThat(run.counts()).isEqualTo(new Counts(12, 0, 0, 0));
      assertThat(kept(sha2(CONTENT))).isEqualTo(CONTENT);
      assertThat(kept(sha2(other))).isEqualTo(other);
    }
  }

  @Test
  void aStatementWhoseFileTheSourceLostShouldBeRefusedAndTheRestStored()
      throws InterruptedException {
    try (FakeSource fake = new FakeSource()) {
      StatementText lost = aStatement().with(naming(CONTENT));
      StatementText whole = aStatement();
      fake.keep(lost.uuid(), BEGIN, lost.json());
      fake.keep(whole.uuid(), BEGIN.plusSeconds(1), whole.json());

      MigrationRun run = here.migrate(fake);

      assertThat(run.counts()).isEqualTo(new Counts(1, 0, 1, 0));
      assertThat(here.books.refused(here.tenant.id(), run.id(), 1).getFirst().finding())
          .contains("its file must come along");
    }
  }

  @Test
  void aDamagedFileShouldCostOnlyItsOwnStatement() throws InterruptedException {
    try (FakeSource fake = new FakeSource()) {
      fake.file(sha2(CONTENT), "something else".getBytes(UTF_8));
      StatementText damaged = aStatement().with(naming(CONTENT));
      StatementText whole = aStatement();
      fake.keep(damaged.uuid(), BEGIN, damaged.json());
      fake.keep(whole.uuid(), BEGIN.plusSeconds(1), whole.json());

      MigrationRun run = here.migrate(fake);

      assertThat(run.counts()).isEqualTo(new Counts(1, 0, 1, 0));
      assertThat(here.ids()).containsExactly(whole.uuid());
    }
  }

  private byte[] kept(String sha2) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    here.attachments.copy(here.tenant.id(), sha2, out);
    return out.toByteArray();
  }

  private static String naming(byte[] content) {
    return "\"attachments\":[{\"usageType\":\"https://example.org/proof\",\"display\":{\"en\":\"x\"},"
        + "\"contentType\":\"text/plain\",\"length\":"
        + content.length
        + ",\"sha2\":\""
        + sha2(content)
        + "\"}]";
  }

  private static String sha2(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new AssertionError(everyPlatformHasIt);
    }
  }
}
