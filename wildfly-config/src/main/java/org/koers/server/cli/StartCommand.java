package org.koers.server.cli;

import java.util.concurrent.Callable;
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
    foreground.say("Koers is ready at " + foreground.settings().baseUrl() + " (Ctrl-C stops it).");
  }
}
