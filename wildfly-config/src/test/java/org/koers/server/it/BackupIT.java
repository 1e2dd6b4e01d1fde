package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@code koers backup} of the running server, and what {@code koers restore} makes of it. */
class BackupIT {
  private static final String DOCUMENT =
      "/activities/profile?activityId=https%3A%2F%2Fexample.org%2Fbackup&profileId=kept";

  private final RunningKoers koers = OneServerForAll.koers();
  private final Path folder =
      RunningKoers.fresh(Path.of(System.getProperty("koers.it"), "restored"));

  @Test
  void whatWasBackedUpShouldBeThereAfterTheRestoreAndADamagedBackupRefused() throws Exception {
    XapiClient xapi = XapiClient.of(koers, "xapi", "2.0.0");
    String withFile = UUID.randomUUID().toString();
    AttachedFile.store(xapi, withFile);
    var put =
        xapi.send(
            xapi.request(DOCUMENT)
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString("kept as it is")));
    assertThat(put.statusCode()).as(put.body()).isEqualTo(204);
    List<JsonNode> before = xapi.statements();

    Files.createDirectories(folder);
    Path file = folder.resolve("koers.backup");
    KoersCommand.Ended written = KoersCommand.run(koers.data(), "backup", file.toString());
    assertThat(written.code()).as(written.err()).isZero();
    assertThat(written.out()).contains("It has the secrets");

    assertDamagedOnesAreRefused(Files.readAllBytes(file));
    assertARestoreThatFailsLeavesNothing(file);

    Path data = folder.resolve("data");
    KoersCommand.Ended restored = KoersCommand.run(data, "restore", file.toString());
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(restored.out()).contains("Restored.", " 0 wrong.").doesNotContain(" 1 wrong");
    try (RunningKoers again = RunningKoers.start(data, RunningKoers.freePort(), Map.of())) {
      XapiClient there = XapiClient.of(again, "xapi", "2.0.0");
      assertThat(there.statements()).containsAll(before);
      AttachedFile.assertWhole(there, withFile);
      assertThat(there.get(DOCUMENT).body()).isEqualTo("kept as it is");
    }
  }

  private void assertDamagedOnesAreRefused(byte[] whole) throws IOException {
    Path cut = Files.write(folder.resolve("cut.backup"), Arrays.copyOf(whole, whole.length / 2));
    byte[] changed = whole.clone();
    changed[whole.length / 2] ^= 0x55;
    Path other = Files.write(folder.resolve("changed.backup"), changed);
    for (Path damaged : List.of(cut, other)) {
      Path data = folder.resolve("damaged");
      KoersCommand.Ended refused = KoersCommand.run(data, "restore", damaged.toString());
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err())
          .contains(damaged + " is damaged", "Nothing was restored. Copy it again")
          .doesNotContain("\tat ");
      assertThat(data).doesNotExist();
    }
  }

  private void assertARestoreThatFailsLeavesNothing(Path file) {
    Path data = folder.resolve("failing");
    String nowhere = "jdbc:postgresql://127.0.0.1:" + RunningKoers.freePort() + "/koers";
    Map<String, String> environment =
        Map.of("KOERS_DATABASE_URL", nowhere, "KOERS_DATABASE_USER", "owner");
    KoersCommand.Ended failed =
        KoersCommand.start(data, environment, "restore", file.toString()).end();
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err()).contains(nowhere).doesNotContain("\tat ");
    assertThat(data).doesNotExist();
  }
}
