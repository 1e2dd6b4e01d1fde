package org.koers.server.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.koers.server.settings.Setting;
import org.koers.server.settings.Settings;
import org.koers.server.settings.StartProblem;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly with the WAR, as a child process whose changing files lie in the data folder. */
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Process process;
  private final Path base;
  private final Path pidFile;

  private ServerProcess(Process process, Path base, Path pidFile) {
    this.process = process;
    this.base = base;
    this.pidFile = pidFile;
  }

  /**
   * Starts it; it is not ready when this returns.
   *
   * @param environment goes to the server only: never on its command line, where others could read
   *     it
   * @param properties become -D options
   */
  static ServerProcess start(
      Home home,
      DataFolder data,
      Settings settings,
      Map<String, String> environment,
      Map<String, String> properties) {
    Path base = data.folder("server");
    try {
      layOut(home, base);
      ProcessBuilder builder = new ProcessBuilder(command(home, base, settings, properties));
      builder.environment().putAll(environment);
      builder.environment().remove("JAVA_OPTS");
      builder.redirectErrorStream(true);
      builder.redirectOutput(data.folder("logs").resolve("server-console.log").toFile());
      Process process = builder.start();
      Path pidFile = data.path().resolve("server.pid");
      Files.writeString(pidFile, process.pid() + "\n" + startOf(process.toHandle()) + "\n");
      return new ServerProcess(process, base, pidFile);
    } catch (IOException failed) {
      throw new StartProblem("The server could not be started: " + failed.getMessage(), failed);
    }
  }

  /** Ends the server that a crash of its launcher left running on this data folder. */
  static boolean stopLeftOver(DataFolder data) {
    Path pidFile = data.path().resolve("server.pid");
    Optional<ProcessHandle> leftOver = leftOver(pidFile);
    leftOver.ifPresent(ServerProcess::end);
    pidFile.toFile().delete();
    return leftOver.isPresent();
  }

  private static Optional<ProcessHandle> leftOver(Path pidFile) {
    if (!Files.isReadable(pidFile)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(pidFile);
      return ProcessHandle.of(Long.parseLong(lines.get(0)))
          .filter(ProcessHandle::isAlive)
          .filter(process -> startOf(process).equals(lines.get(1)));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException halfWritten) {
      return Optional.empty();
    }
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  private static List<String> command(
      Home home, Path base, Settings settings, Map<String, String> properties) {
    StandaloneCommandBuilder command =
        StandaloneCommandBuilder.of(home.server())
            .setJavaHome(Path.of(System.getProperty("java.home")))
            .setBaseDirectory(base)
            .setServerConfiguration(
                settings.server().containsKey(Setting.TRACES_ENDPOINT)
                    ? "standalone-traces.xml"
                    : "standalone.xml")
            .setJavaOptions(
                "-Xms64m",
                "-Xmx" + settings.heapMiB() + "m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseParallelGC",
                // Less memory to walk for each request: 16 % more single statements at 32
                // connections.
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED")
            .addServerArgument("-Djboss.http.port=" + settings.port())
            .addServerArgument("-Djboss.bind.address=" + settings.bind())
            .addServerArgument("-Djboss.bind.address.management=127.0.0.1")
            .addServerArgument(
                "-Dkoers.io.threads=" + Math.max(1, Runtime.getRuntime().availableProcessors() / 4))
            .addServerArgument(
                "-Djboss.management.http.port=" + System.getProperty("koers.management.port", "0"));
    properties.forEach((key, value) -> command.addServerArgument("-D" + key + "=" + value));
    return command.build();
  }

  private static void layOut(Home home, Path base) throws IOException {
    for (String folder : List.of("configuration", "deployments", "tmp", "data")) {
      clear(base.resolve(folder));
    }
    Path from = home.server().resolve("standalone/configuration");
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, base.resolve("configuration").resolve(file.getFileName().toString()));
      }
    }
    Files.copy(
        home.war(), base.resolve("deployments/koers.war"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** What the server says of a deployment that it refused. */
  Optional<String> refusal() {
    Path failed = base.resolve("deployments/koers.war.failed");
    try {
      return Files.exists(failed) ? Optional.of(Files.readString(failed)) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }

  Path log() {
    return base.resolve("log/server.log");
  }

  @Override
  public void close() {
    end(process.toHandle());
    pidFile.toFile().delete();
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException slow) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
