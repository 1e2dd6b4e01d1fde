package org.koers.server.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.server.demo.DemoOrganisations;
import org.koers.server.demo.Tours;
import org.koers.server.launcher.Home;
import org.koers.server.launcher.SecretsFile;
import org.koers.server.settings.Settings;
import org.koers.server.settings.SettingsReader;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code koers tour}: the first activities of the demo's learners, side by side. */
@Command(
    name = "tour",
    description = {
      "Goes through the first five activities of each of the demo's beginners, experts and"
          + " forgetful learners, and writes what was chosen and why.",
      "It answers in their name, so the demo remembers it."
    })
final class TourCommand implements Callable<Integer> {

  @Option(names = "--output", description = "A Markdown file; without it, on the screen.")
  private @Nullable Path output;

  @Option(names = "--language", description = "Of the reasons: nl, en or de (${DEFAULT-VALUE}).")
  private String language = "en";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = new SettingsReader(System.getProperties(), System.getenv()).read();
    SecretsFile secrets = SecretsFile.read(settings.data());
    try {
      Path demo = Home.find().demo();
      String homePage = Files.readString(settings.data().resolve("home-page")).strip();
      Tours tours =
          new Tours(
              URI.create(settings.baseUrl().toString()),
              demo.resolve("packages"),
              language,
              homePage.replaceAll("/$", ""),
              name ->
                  secrets
                      .find(name)
                      .orElseThrow(
                          () ->
                              new StartProblem(
                                  "The data folder %s has no demo. Start one there with koers demo."
                                      .formatted(settings.data()))));
      String report = tours.report(DemoOrganisations.in(demo));
      if (output == null) {
        spec.commandLine().getOut().println(report);
      } else {
        Files.writeString(output, report);
      }
      return 0;
    } catch (IOException failed) {
      throw new StartProblem("The tour ended: " + failed.getMessage(), failed);
    }
  }
}
