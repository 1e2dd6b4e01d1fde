package org.koers.adaptive.play;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where Koers is reached and where content lies.
 *
 * @param baseUrl scheme, host and port, without a slash at the end
 * @param contentHost host and port that the host labels of attempts are put before; every name
 *     below it must lead to this server
 * @param contentFolder unpacked packages, one folder a tenant and in it one an edition
 */
public record PlaySettings(URI baseUrl, String contentHost, Path contentFolder) {

  private static final String BASE_URL = "koers.base-url";
  private static final String CONTENT = "koers.content";
  private static final String CONTENT_HOST = "koers.content-host";

  /**
   * The system properties {@code koers.base-url}, {@code koers.content} and, if content has a
   * domain of its own, {@code koers.content-host}; else the variables KOERS_BASE_URL and so on.
   */
  public static PlaySettings fromEnvironment() {
    String base = setting(BASE_URL).orElse("http://localhost:8080");
    URI baseUrl = URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
    if (baseUrl.getHost() == null) {
      throw new IllegalStateException(
          BASE_URL + " is " + base + "; it must be like http://localhost:8080.");
    }
    return new PlaySettings(
        baseUrl,
        setting(CONTENT_HOST).orElse(baseUrl.getAuthority()).toLowerCase(Locale.ROOT),
        Path.of(setting(CONTENT).orElse(".koers/content")).toAbsolutePath().normalize());
  }

  /** Scheme, host and port as browsers write an origin. */
  public String mainOrigin() {
    return baseUrl.getScheme() + "://" + baseUrl.getAuthority().toLowerCase(Locale.ROOT);
  }

  /** Every origin that content can have, as a source in a content security policy. */
  public String contentOrigins() {
    return baseUrl.getScheme() + "://*." + contentHost;
  }

  /** The origin that the content behind a label has. */
  public String contentOrigin(String label) {
    return baseUrl.getScheme() + "://" + label + "." + contentHost;
  }

  private static Optional<String> setting(String name) {
    @Nullable String property = System.getProperty(name);
    @Nullable String variable =
        System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
    return Optional.ofNullable(property == null ? variable : property).filter(s -> !s.isBlank());
  }
}
