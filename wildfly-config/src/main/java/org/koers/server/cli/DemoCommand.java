package org.koers.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.server.database.Database;
import org.koers.server.launcher.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code koers demo}: as start, with three small organisations in it to look at. */
@Command(
    name = "demo",
    description = "Starts Koers with three small organisations in it, and runs until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--describe",
      description = "Also write the addresses and log-ins to this file, as JSON.")
  private @Nullable Path describe;

  @Mixin private Foreground foreground = new Foreground();

  @Override
  public Integer call() throws InterruptedException {
    return foreground.run(this::prepare, this::ready);
  }

  private void prepare(Launcher launcher, Database database) {
    if (describe != null) {
      describe.toFile().delete(); // an earlier run's; nobody shall read it before ours is there
    }
    new DemoLoader(launcher, foreground.settings(), foreground::say).prepare(database);
  }

  private void ready(Launcher launcher) throws InterruptedException {
    DemoLoader loader = new DemoLoader(launcher, foreground.settings(), foreground::say);
    loader.load();
    DemoDescription description = loader.description();
    foreground.say(description.onScreen(foreground.elapsed()));
    if (describe != null) {
      description.write(describe);
    }
  }
}
