package org.koers.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOverTest {
  private static final EmbeddedDatabase.Logins LOGINS =
      EmbeddedDatabase.Logins.of("owner-of-the-test", "application-of-the-test");

  @TempDir private Path folder;
  private EmbeddedDatabase database;

  @BeforeEach
  void open() {
    database = EmbeddedDatabase.open(folder, folder.resolve("log"), LOGINS);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void childrenOfAKilledPostmasterShouldNotKeepANewOneFromStarting() throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept as select 1 as n");
      Thread busy = Thread.ofVirtual().start(() -> computeForLong(connection));
      kill();
      open();
      assertThat(kept()).isEqualTo(1);
      busy.join();
    }
  }

  @Test
  void aLockFileWithAnotherInstallationsProcessShouldNotBeBelieved(@TempDir Path other)
      throws Exception {
    kill();
    EmbeddedDatabase theirs = EmbeddedDatabase.open(other, other.resolve("log"), LOGINS);
    try {
      Path lock = folder.resolve("data/postmaster.pid");
      List<String> lines = Files.readAllLines(lock);
      lines.set(0, Files.readAllLines(other.resolve("data/postmaster.pid")).getFirst());
      Files.write(lock, lines);
      open();
      assertThat(postmaster()).isNotEqualTo(postmasterOn(other));
      try (Connection connection = connect()) {
        assertThat(connection.isValid(5)).isTrue();
      }
    } finally {
      theirs.close();
    }
  }

  @Test
  void theOneThatIsAliveShouldBeAdopted() throws Exception {
    ProcessHandle first = postmaster();
    open();
    assertThat(postmaster()).isEqualTo(first);
  }

  @Test
  void oneThatDoesNotListenShouldBeWaitedFor() throws Exception {
    ProcessHandle first = postmaster();
    Path lock = folder.resolve("data/postmaster.pid");
    List<String> right = Files.readAllLines(lock);
    List<String> wrong = new ArrayList<>(right);
    wrong.set(3, String.valueOf(portNobodyListensOn()));
    replace(lock, wrong);
    CompletableFuture<Void> listensAgain =
        CompletableFuture.runAsync(
            () -> replace(lock, right), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
    open();
    assertThat(listensAgain).isDone();
    assertThat(postmaster()).isEqualTo(first);
  }

  private static int portNobodyListensOn() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void replace(Path file, List<String> lines) {
    try {
      Path next = Files.write(file.resolveSibling("next"), lines);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void kill() throws Exception {
    ProcessHandle process = postmaster();
    process.destroyForcibly();
    process.onExit().get();
    database.close();
  }

  private ProcessHandle postmaster() {
    return postmasterOn(folder);
  }

  private static ProcessHandle postmasterOn(Path folder) {
    return Postmaster.aliveOn(folder.resolve("data")).orElseThrow().process();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.url(), database.owner().user(), database.owner().password());
  }

  private int kept() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select n from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void computeForLong(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select count(*) from generate_series(1, 100000000000)");
    } catch (SQLException killed) {
      // that is what the test is about
    }
  }
}
