package org.koers.server.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.koers.server.settings.StartProblem;

/**
 * Where the product is installed: {@code koers.jar} with {@code server/} (WildFly, never written
 * to), {@code koers.war}, {@code lib/} and {@code demo/} beside it.
 */
public record Home(Path path) {

  /** The folder of the jar that this class came from, or the one named by {@code koers.home}. */
  public static Home find() {
    String named = System.getProperty("koers.home");
    Path path = named == null ? ofThisJar() : Path.of(named);
    if (!Files.isDirectory(path.resolve("server").resolve("modules"))) {
      throw new StartProblem(
          "No server was found in %s. Build it with mvn package, or name its folder with -Dkoers.home=FOLDER."
              .formatted(path));
    }
    return new Home(path.toAbsolutePath());
  }

  private static Path ofThisJar() {
    try {
      return Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Path server() {
    return path.resolve("server");
  }

  Path war() {
    return path.resolve("koers.war");
  }

  /** The demo's packages, graph and people. */
  public Path demo() {
    return path.resolve("demo");
  }
}
