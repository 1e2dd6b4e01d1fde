package org.koers.server.settings;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.koers.server.settings.Settings.ExternalDatabase;

/**
 * Reads {@link Settings} from properties, environment and the data folder's file, in that order.
 */
public final class SettingsReader {
  private final Properties properties;
  private final Map<String, String> environment;
  private Properties file = new Properties();

  public SettingsReader(Properties properties, Map<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
  }

  /**
   * Reads and checks them all.
   *
   * @throws SettingProblem for the first setting that cannot be used
   */
  public Settings read() {
    Path data = dataFolder();
    file = readFile(data.resolve("koers.properties"));
    int port = number(Setting.PORT, 1, 65_535);
    return new Settings(
        data,
        port,
        value(Setting.BIND),
        baseUrl(port),
        external(),
        graph(),
        number(Setting.HEAP, 128, 1_048_576),
        Duration.ofSeconds(number(Setting.START_TIMEOUT, 1, 3_600)),
        server());
  }

  private Map<Setting, String> server() {
    Map<Setting, String> server = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      setting.server().ifPresent(check -> server.put(setting, pass(setting, check)));
    }
    server.values().removeIf(String::isEmpty);
    return server;
  }

  private Path dataFolder() {
    String found = value(Setting.DATA);
    if (found.isBlank() || found.indexOf('\0') >= 0) {
      throw new SettingProblem(Setting.DATA, found, "It must name a folder.");
    }
    return Path.of(found).toAbsolutePath().normalize();
  }

  private String value(Setting setting) {
    String found = properties.getProperty(setting.key());
    if (found == null) {
      found = environment.get(setting.environmentVariable());
    }
    if (found == null) {
      found = file.getProperty(setting.key());
    }
    return found == null ? setting.defaultValue() : found.strip();
  }

  private int number(Setting setting, int least, int most) {
    return Integer.parseInt(pass(setting, Check.wholeNumber(least, most)));
  }

  private String pass(Setting setting, Check check) {
    String found = value(setting);
    try {
      return check.pass(found);
    } catch (Check.Unfit unfit) {
      throw new SettingProblem(setting, found, unfit.cure());
    }
  }

  private URI baseUrl(int port) {
    String found = value(Setting.BASE_URL);
    if (found.equals(Setting.BASE_URL.defaultValue())) {
      return URI.create("http://localhost:" + port);
    }
    String cure = "It must be http:// or https:// with a host name and no path.";
    try {
      URI url = URI.create(found.replaceAll("/+$", ""));
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (web && url.getHost() != null && url.getRawPath().isEmpty() && url.getQuery() == null) {
        return url;
      }
    } catch (IllegalArgumentException malformed) {
      throw new SettingProblem(Setting.BASE_URL, found, cure);
    }
    throw new SettingProblem(Setting.BASE_URL, found, cure);
  }

  private Optional<ExternalDatabase> external() {
    String url = value(Setting.DATABASE_URL);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new SettingProblem(
          Setting.DATABASE_URL,
          url,
          "It must begin with jdbc:postgresql: – Koers stores in PostgreSQL only.");
    }
    if (org.postgresql.Driver.parseURL(url, null) == null) {
      throw new SettingProblem(
          Setting.DATABASE_URL,
          url,
          "It must read jdbc:postgresql://host:port/database, with a port up to 65535.");
    }
    if (value(Setting.DATABASE_USER).isEmpty()) {
      throw new SettingProblem(
          Setting.DATABASE_USER,
          "",
          "A database of your own needs the role that owns the schemas.");
    }
    return Optional.of(
        new ExternalDatabase(url, value(Setting.DATABASE_USER), value(Setting.DATABASE_PASSWORD)));
  }

  private Optional<Path> graph() {
    Optional<Path> named =
        Optional.of(value(Setting.GRAPH)).filter(s -> !s.isEmpty()).map(Path::of);
    named.ifPresent(
        path -> {
          if (!Files.isReadable(path)) {
            throw new SettingProblem(
                Setting.GRAPH,
                path.toString(),
                "It must name a Turtle file that can be read, or a folder with one for each tenant.");
          }
        });
    return named;
  }

  private static Properties readFile(Path path) {
    Properties read = new Properties();
    if (Files.isReadable(path)) {
      try (Reader reader = Files.newBufferedReader(path)) {
        read.load(reader);
      } catch (IOException | IllegalArgumentException unreadable) {
        throw new StartProblem(
            "Cannot read the settings in %s (%s). Mend that line, or move the file away."
                .formatted(path, unreadable.getMessage()),
            unreadable);
      }
    }
    return read;
  }
}
