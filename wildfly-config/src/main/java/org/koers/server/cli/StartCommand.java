package org.koers.server.cli;

import java.util.concurrent.Callable;
import org.koers.server.launcher.FirstCredentials;
import org.koers.server.launcher.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code koers start}: database and server, in the foreground, until a signal. */
@Command(name = "start", description = "Starts database and server, and runs until Ctrl-C.")
final class StartCommand implements Callable<Integer> {
  @Mixin private Foreground foreground = new Foreground();

  @Override
  public Integer call() throws InterruptedException {
    return foreground.run(this::ready);
  }

  private void ready(Launcher launcher) {
    foreground.say(
        "Koers is ready at %s after %.1f s. Key \"%s\"; its secret is %s in %s. Ctrl-C stops it."
            .formatted(
                foreground.settings().baseUrl(),
                foreground.elapsed(),
                FirstCredentials.KEY,
                FirstCredentials.SECRET,
                launcher.data().path().resolve("secrets.properties")));
  }
}
