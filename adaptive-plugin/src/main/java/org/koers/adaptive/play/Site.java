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
   * no attempt has: such a name must never answer as Koers.
   */
  static Site of(@Nullable String host, PlaySettings settings) {
    String name = withoutDefaultPort(host == null ? "" : host, settings);
    String content = withoutDefaultPort(settings.contentHost(), settings);
    String main = withoutDefaultPort(settings.baseUrl().getAuthority(), settings);
    if (name.equals(main) || !(name.endsWith("." + content) || name.equals(content))) {
      return new Main();
    }
    String label = name.substring(0, Math.max(0, name.length() - content.length() - 1));
    return new Content(LABEL.matcher(label).matches() ? label : "");
  }

  private static String withoutDefaultPort(String host, PlaySettings settings) {
    String defaultPort = settings.baseUrl().getScheme().equals("https") ? ":443" : ":80";
    String name = host.strip().toLowerCase(Locale.ROOT);
    return name.endsWith(defaultPort)
        ? name.substring(0, name.length() - defaultPort.length())
        : name;
  }
}
