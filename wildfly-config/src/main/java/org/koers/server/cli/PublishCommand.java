package org.koers.server.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.PublishClient;
import org.koers.adaptive.catalogue.PublishProblem;
import org.koers.server.launcher.FirstCredentials;
import org.koers.server.launcher.SecretsFile;
import org.koers.server.settings.Settings;
import org.koers.server.settings.SettingsReader;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code koers publish}: packages into the catalogue of a running Koers. */
@Command(name = "publish", description = "Puts packages into the catalogue of a running Koers.")
final class PublishCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "A SCORM 1.2 package (zip).")
  private List<Path> packages = List.of();

  @Option(names = "--server", description = "Its address; by default koers.base-url.")
  private @Nullable URI server;

  @Option(names = "--key", description = "A credential's key.", defaultValue = FirstCredentials.KEY)
  private String key = FirstCredentials.KEY;

  @Option(
      names = "--secret",
      description = "Its secret; by default the first credential's, from the data folder.",
      interactive = true,
      arity = "0..1")
  private @Nullable String secret;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = new SettingsReader(System.getProperties(), System.getenv()).read();
    PublishClient client =
        new PublishClient(
            server == null ? settings.baseUrl() : server,
            key,
            secret == null ? kept(settings) : secret);
    int refused = 0;
    for (Path file : packages) {
      refused += publish(client, file) ? 0 : 1;
    }
    return refused == 0 ? 0 : 1;
  }

  private boolean publish(PublishClient client, Path file) throws InterruptedException {
    try {
      PublishClient.Published published = client.publish(file);
      spec.commandLine()
          .getOut()
          .printf(
              "%s: \"%s\" %s %s%n",
              file,
              published.title(),
              published.created() ? "is published as" : "was published before as",
              published.activityIri());
      return true;
    } catch (PublishProblem refused) {
      spec.commandLine().getErr().println(file + ": " + refused.getMessage());
      return false;
    }
  }

  private static String kept(Settings settings) {
    return SecretsFile.read(settings.data())
        .find(FirstCredentials.SECRET)
        .orElseThrow(
            () ->
                new StartProblem(
                    "No secret is kept in %s. Give --key and --secret, or name the data folder with -Dkoers.data=FOLDER."
                        .formatted(settings.data())));
  }
}
