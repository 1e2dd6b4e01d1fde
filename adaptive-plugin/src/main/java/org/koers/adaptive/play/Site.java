package org.koers.adaptive.play;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of the two kinds of host a request came to; nothing is served on both. */
public sealed interface Site {

  /** Koers itself: pages, xAPI, everything but content. */
  record Main() implements Site {}

  /**
   * Content of one attempt and nothing else.
   *
   * @param label the secret first part of the host name; empty if it cannot be one of ours
   */
  record Content(String label) implements Site {}

  /** Labels as {@link Secret#label} makes them. */
  Pattern LABEL = Pattern.compile("r[a-z2-7]{26}");

  /**
   * Decides by the Host header alone. Every name below the content host is content, also one that
   * no attempt has, on another port or with a dot at its end: such a name must never answer as
   * Koers.
   */
  static Site of(@Nullable String host, PlaySettings settings) {
    String asked = host == null ? "" : host.strip().toLowerCase(Locale.ROOT);
    String content = settings.contentHost();
    String name = name(asked);
    if (name.equals(name(settings.baseUrl().getAuthority()))
        || !("." + name).endsWith("." + name(content))) {
      return new Main();
    }
    String full = withoutDefaultPort(asked, settings);
    String label = full.substring(0, Math.max(0, full.indexOf('.')));
    boolean known = full.equals(label + "." + withoutDefaultPort(content, settings));
    return new Content(known && LABEL.matcher(label).matches() ? label : "");
  }

  /** The host without its port and without the dots at its end. */
  private static String name(String authority) {
    String name = authority.toLowerCase(Locale.ROOT);
    int end = name.length();
    while (end > 0 && isDigit(name.charAt(end - 1))) {
      end--;
    }
    end = end > 0 && name.charAt(end - 1) == ':' ? end - 1 : name.length();
    while (end > 0 && name.charAt(end - 1) == '.') {
      end--;
    }
    return name.substring(0, end);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String withoutDefaultPort(String host, PlaySettings settings) {
    String defaultPort = settings.baseUrl().getScheme().equals("https") ? ":443" : ":80";
    return host.endsWith(defaultPort)
        ? host.substring(0, host.length() - defaultPort.length())
        : host;
  }
}
