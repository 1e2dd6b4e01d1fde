package org.koers.server.cli;

import java.util.concurrent.Callable;
import org.koers.server.launcher.FirstCredentials;
import org.koers.server.launcher.Launcher;
import org.koers.server.launcher.LocalAdministratorPassword;
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
        ("Koers is ready at %1$s after %2$.1f s. Key \"%3$s\"; its secret is %4$s in %5$s. Staff sign in"
                + " at %1$s/staff; the password of \"admin\" is %6$s in the same file. Ctrl-C stops it.")
            .formatted(
                foreground.settings().baseUrl(),
                foreground.elapsed(),
                FirstCredentials.KEY,
                FirstCredentials.SECRET,
                launcher.data().path().resolve("secrets.properties"),
                LocalAdministratorPassword.SECRET));
  }
}
