package org.koers.server.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A command of {@code bin/koers} as a process of its own, beside the server of a data folder. */
final class KoersCommand {
  private final Process process;
  private final Path out;
  private final Path err;

  private KoersCommand(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** How it ended: its exit code, and what it wrote to both screens. */
  record Ended(int code, String out, String err) {}

  static KoersCommand start(Path data, Map<String, String> environment, String... words) {
    try {
      Path out = Files.createTempFile(data.getParent(), words[0], ".out");
      Path err = Files.createTempFile(data.getParent(), words[0], ".err");
      ProcessBuilder builder =
          new ProcessBuilder(RunningKoers.command(Map.of("koers.data", data.toString()), words))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(environment);
      return new KoersCommand(builder.start(), out, err);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Ended run(Path data, String... words) {
    return start(data, Map.of(), words).end();
  }

  /** A key of a tenant, made for the test. */
  static String secret(RunningKoers koers, String tenant, String key) {
    return secretOn(run(koers.data(), "credential", "--tenant", tenant, "--key", key).out());
  }

  /** What {@code koers credential} has shown. */
  static String secretOn(String screen) {
    return screen
        .lines()
        .filter(line -> line.startsWith("secret"))
        .map(line -> line.substring("secret".length()).strip())
        .findFirst()
        .orElseThrow(() -> new AssertionError(screen));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
  }

  Ended end() {
    int code = process.onExit().join().exitValue();
    try {
      return new Ended(code, Files.readString(out), Files.readString(err));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
