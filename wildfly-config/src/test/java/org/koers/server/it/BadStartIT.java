package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees when something outside keeps Koers from starting. */
class BadStartIT {
  @TempDir private Path folder;

  @Test
  void aPortInUseShouldBeNamedWithTheCure() throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(start(Map.of("koers.port", port)))
          .contains("Port " + port)
          .contains("-Dkoers.port=PORT");
    }
  }

  @Test
  void aBadSettingShouldBeNamedWithTheCure() throws IOException, InterruptedException {
    assertThat(start(Map.of("koers.port", "eighty")))
        .contains("koers.port is \"eighty\"")
        .contains("whole number from 1 to 65535");
  }

  @Test
  void anUnreachableDatabaseShouldBeNamedWithTheCure() throws IOException, InterruptedException {
    String url = "jdbc:postgresql://127.0.0.1:" + RunningKoers.freePort() + "/koers";
    assertThat(start(Map.of("koers.database.url", url, "koers.database.user", "owner")))
        .contains(url)
        .contains("Is PostgreSQL running there");
  }

  @Test
  void aDataFolderThatCannotBeWrittenShouldBeNamedWithTheCure()
      throws IOException, InterruptedException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(start(Map.of("koers.data", file.resolve("data").toString())))
        .contains(file.toString())
        .contains("-Dkoers.data=FOLDER");
  }

  @Test
  void aDataFolderInUseShouldBeNamedWithTheCure() throws IOException, InterruptedException {
    String held = Path.of(System.getProperty("koers.it"), "data").toString();
    assertThat(OneServerForAll.koers().process().isAlive()).isTrue();
    assertThat(start(Map.of("koers.data", held))).contains("already running").contains(held);
  }

  private String start(Map<String, String> properties) throws IOException, InterruptedException {
    Map<String, String> all = new TreeMap<>(properties);
    all.putIfAbsent("koers.data", folder.resolve("data").toString());
    all.putIfAbsent("koers.port", Integer.toString(RunningKoers.freePort()));
    Process process =
        new ProcessBuilder(RunningKoers.command(all, "start")).redirectErrorStream(true).start();
    String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(screen).doesNotContain("\tat ").doesNotContain("Exception in thread");
    return screen;
  }
}
