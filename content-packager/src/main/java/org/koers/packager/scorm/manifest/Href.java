package org.koers.packager.scorm.manifest;

import org.jspecify.annotations.Nullable;

/**
 * Where something lies.
 *
 * @param url for a browser: relative to the top of the package, percent-encoded, with its query; or
 *     an address elsewhere
 * @param entry the file of the package; null if it is elsewhere or missing
 */
public record Href(String url, @Nullable String entry) {

  /** The same with launch parameters of an item appended, as LMSs do. */
  Href with(@Nullable String parameters) {
    if (parameters == null || parameters.isEmpty()) {
      return this;
    }
    if (parameters.startsWith("#")) {
      return url.contains("#") ? this : new Href(url + parameters, entry);
    }
    String bare = parameters.replaceFirst("^[?&]+", "");
    int hash = url.indexOf('#');
    String path = hash < 0 ? url : url.substring(0, hash);
    String fragment = hash < 0 ? "" : url.substring(hash);
    return new Href(path + (path.contains("?") ? "&" : "?") + bare + fragment, entry);
  }
}
