package org.koers.packager.convert;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of what is launched. */
final class Urls {

  private static final Pattern ELSEWHERE = Pattern.compile("(?i)([a-z][a-z0-9+.-]+:|//).*");

  private Urls() {}

  static boolean elsewhere(String url) {
    return ELSEWHERE.matcher(url).matches();
  }

  /** With launch parameters of an item appended (SCORM CAM 3.4.1.12). */
  static String with(String url, @Nullable String parameters) {
    if (parameters == null || parameters.isEmpty()) {
      return url;
    }
    if (parameters.startsWith("#")) {
      return url.contains("#") ? url : url + parameters;
    }
    String bare = parameters.replaceFirst("^[?&]+", "");
    int hash = url.indexOf('#');
    String path = hash < 0 ? url : url.substring(0, hash);
    String fragment = hash < 0 ? "" : url.substring(hash);
    return path + (path.contains("?") ? "&" : "?") + bare + fragment;
  }
}
