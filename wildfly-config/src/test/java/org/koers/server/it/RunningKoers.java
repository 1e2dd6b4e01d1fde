package org.koers.server.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Koers as a stranger starts it: the launcher as a process of its own, on a free port and a data
 * folder of its own. The server tests share one; the crash test starts others.
 */
final class RunningKoers implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final Path data;
  private final JsonNode description;

  private RunningKoers(Process process, Path data, JsonNode description) {
    this.process = process;
    this.data = data;
    this.description = description;
  }

  /** Starts {@code koers demo} and returns when it has written its addresses and log-ins. */
  static RunningKoers start(Path data, int port, Map<String, String> properties) {
    Path described = data.resolveSibling(data.getFileName() + "-demo.json");
    Path screen = data.resolveSibling(data.getFileName() + "-screen.txt");
    try {
      Files.createDirectories(data.getParent());
      Files.deleteIfExists(described);
      Process process =
          new ProcessBuilder(
                  command(
                      with(properties, data, port),
                      "demo",
                      "--exit-with-parent",
                      "--describe=" + described))
              .redirectErrorStream(true)
              .redirectOutput(screen.toFile())
              .start();
      return new RunningKoers(process, data, await(process, described, screen));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** An empty place for a data folder: what an earlier run left there is deleted. */
  static Path fresh(Path data) {
    if (Files.exists(data)) {
      try (Stream<Path> files = Files.walk(data)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return data;
  }

  private static Map<String, String> with(Map<String, String> properties, Path data, int port) {
    Map<String, String> all = new TreeMap<>(properties);
    all.put("koers.data", data.toString());
    all.put("koers.port", Integer.toString(port));
    return all;
  }

  /** The command line of the launcher, as {@code bin/koers} builds it. */
  static List<String> command(Map<String, String> properties, String... arguments) {
    String home = System.getProperty("koers.home");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dkoers.home=" + home);
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-cp");
    command.add(home + "/koers-launcher.jar" + java.io.File.pathSeparator + home + "/lib/*");
    command.add("org.koers.server.cli.Koers");
    command.addAll(List.of(arguments));
    return command;
  }

  private static JsonNode await(Process process, Path described, Path screen) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!Files.exists(described)) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        process.destroy();
        throw new IllegalStateException("Koers did not start:\n" + Files.readString(screen));
      }
      pause();
    }
    return new ObjectMapper().readTree(described.toFile());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What the launcher wrote: {@code baseUrl}, {@code xapi}, {@code learner}, … */
  JsonNode description() {
    return description;
  }

  URI at(String path) {
    return URI.create(description.path("baseUrl").asText() + path);
  }

  /** The database as its owner, for what no address of the server shows. */
  DataSource database() {
    try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
      Properties secrets = new Properties();
      secrets.load(reader);
      String port =
          Files.readAllLines(data.resolve("postgresql/data/postmaster.pid")).get(3).strip();
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setURL("jdbc:postgresql://127.0.0.1:" + port + "/koers");
      source.setUser("postgres");
      source.setPassword(secrets.getProperty("database.owner"));
      return source;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /**
   * What the database says of a tenant.
   *
   * @param select a number, from a table as {@code r}
   */
  long number(String select, String tenant) throws SQLException {
    String sql = select + " join lrs.tenant t on t.id = r.tenant_id where t.name = ?";
    try (Connection connection = database().getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, tenant);
      try (ResultSet found = query.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }

  Path data() {
    return data;
  }

  Process process() {
    return process;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
