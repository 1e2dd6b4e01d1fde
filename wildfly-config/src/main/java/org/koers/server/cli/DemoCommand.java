package org.koers.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.koers.server.launcher.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code koers demo}: as start, with a small company in it to look at. */
@Command(
    name = "demo",
    description = "Starts Koers with a small company in it, and runs until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--describe",
      description = "Where to write the addresses and log-ins (${DEFAULT-VALUE}).",
      defaultValue = "demo.json")
  private Path describe = Path.of("demo.json");

  @Mixin private Foreground foreground = new Foreground();

  @Override
  public Integer call() throws InterruptedException {
    return foreground.run(this::ready);
  }

  private void ready(Launcher launcher) {
    foreground.say(
        "Koers is ready at %s after %.1f s; %s"
            .formatted(foreground.settings().baseUrl(), foreground.elapsed(), describe));
  }
}
