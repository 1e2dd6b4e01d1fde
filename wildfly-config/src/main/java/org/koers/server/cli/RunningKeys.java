package org.koers.server.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.placement.page.BankClient;
import org.koers.server.launcher.FirstCredentials;
import org.koers.server.launcher.SecretsFile;
import org.koers.server.settings.Settings;
import org.koers.server.settings.SettingsReader;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine.Option;

/** Which running Koers a command speaks to, and with which key; the key says which tenant. */
final class RunningKeys {
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

  BankClient client() {
    Settings settings = new SettingsReader(System.getProperties(), System.getenv()).read();
    return new BankClient(
        server == null ? settings.baseUrl() : server,
        key,
        secret == null ? kept(settings) : secret);
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
