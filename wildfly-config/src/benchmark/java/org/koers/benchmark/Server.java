package org.koers.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Koers, started as its user starts it, in a data folder of its own. */
final class Server implements AutoCloseable {

  private final Process launcher;
  private final Path data;
  private final int port;

  private Server(Process launcher, Path data, int port) {
    this.launcher = launcher;
    this.data = data;
    this.port = port;
  }

  static Server start(Path data, String... settings) throws IOException, InterruptedException {
    int port = freePort();
    Files.createDirectories(data.getParent());
    Path screen = data.resolveSibling(data.getFileName() + ".out");
    Process launcher =
        new ProcessBuilder(command(data, port, settings))
            .redirectErrorStream(true)
            .redirectOutput(screen.toFile())
            .start();
    for (int i = 0; i < 3_000; i++) {
      if (Files.readString(screen).contains("Koers is ready")) {
        return new Server(launcher, data, port);
      }
      if (!launcher.isAlive()) {
        break;
      }
      Thread.sleep(100);
    }
    launcher.destroy();
    throw new IOException("Koers did not start:\n" + Files.readString(screen));
  }

  private static List<String> command(Path data, int port, String... settings) {
    String home = System.getProperty("koers.home");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx192m",
                "-Dkoers.home=" + home,
                "-Dkoers.data=" + data,
                "-Dkoers.port=" + port,
                "-Dkoers.start-timeout=300"));
    command.addAll(List.of(settings));
    command.addAll(
        List.of(
            "-cp",
            home + "/koers-launcher.jar:" + home + "/lib/*",
            "org.koers.server.cli.Koers",
            "start"));
    return command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Properties secrets() throws IOException {
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
      secrets.load(reader);
    }
    return secrets;
  }

  RawPostgres database() throws IOException {
    String databasePort = Files.readAllLines(postmaster()).get(3).strip();
    return new RawPostgres(
        "jdbc:postgresql://127.0.0.1:" + databasePort + "/koers",
        "postgres",
        secrets().getProperty("database.owner"));
  }

  private Path postmaster() {
    return data.resolve("postgresql/data/postmaster.pid");
  }

  long databaseProcess() throws IOException {
    return Long.parseLong(Files.readAllLines(postmaster()).getFirst().strip());
  }

  long launcher() {
    return launcher.pid();
  }

  /** The application server, which the launcher started. */
  long process() throws IOException {
    return Cpu.find("Standalone", data.toString());
  }

  HttpConnection connect() throws IOException {
    String login = "koers:" + secrets().getProperty("credential.koers");
    return new HttpConnection(
        port,
        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
  }

  /** Posts one statement, or an array of so many. */
  Load.Work posting(int thread, int batch) throws IOException {
    HttpConnection connection = connect();
    Statements statements = new Statements(thread * 7_919L + System.nanoTime());
    return new Load.Work() {
      @Override
      public int once() throws IOException {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < batch; i++) {
          some.add(statements.next(UUID.randomUUID()));
        }
        String body = batch == 1 ? some.getFirst() : "[" + String.join(",", some) + "]";
        HttpConnection.Answer answer = connection.send("POST", "/xapi/statements", body);
        if (answer.status() != 200) {
          throw new IOException(answer.status() + " " + answer.body());
        }
        return batch;
      }

      @Override
      public void close() throws IOException {
        connection.close();
      }
    };
  }

  @Override
  public void close() throws InterruptedException {
    launcher.destroy();
    launcher.waitFor(60, TimeUnit.SECONDS);
  }
}
