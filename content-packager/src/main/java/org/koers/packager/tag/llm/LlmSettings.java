package org.koers.packager.tag.llm;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Which language model is asked, and within what limits.
 *
 * @param base where its API begins, such as {@code http://localhost:11434/v1}
 * @param model its name there
 * @param key if the service wants one
 * @param time for the whole of one package, waiting included
 * @param characters of a course's text that may leave, at most
 * @param send whether anything may leave at all; else what would is only shown
 */
public record LlmSettings(
    URI base, String model, Optional<ApiKey> key, Duration time, int characters, boolean send) {

  /**
   * The address of an API.
   *
   * @throws IllegalArgumentException saying what is wrong with it, in a sentence without the
   *     address
   */
  public static URI base(String written) {
    try {
      URI uri = new URI(written.strip().replaceFirst("/+$", ""));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (!scheme.matches("https?") || uri.getHost() == null) {
        throw new IllegalArgumentException("It starts with http:// or https:// and a host.");
      }
      if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getFragment() != null) {
        throw new IllegalArgumentException("It has no name, password, ? or # in it.");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("It is no address.");
    }
  }

  /** Refuses to send a key where others can read it. */
  public LlmSettings {
    if (key.isPresent() && base.getScheme().equalsIgnoreCase("http") && !local(base)) {
      throw new IllegalArgumentException("A key goes to https:// or to this machine only.");
    }
  }

  private static boolean local(URI base) {
    return base.getHost().matches("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1]");
  }

  URI completions() {
    return URI.create(base + "/chat/completions");
  }

  /** Under which name its proposals go, without {@code rule:}. */
  String rule() {
    return "llm-" + model.replaceAll("[^\\p{L}\\p{N}._:/-]+", "-");
  }
}
