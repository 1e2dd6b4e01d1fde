package org.koers.adaptive.play;

/**
 * Where a browser finds the content.
 *
 * @param origin to check messages against
 * @param url of the runtime page; secret
 */
public record Launch(String origin, String url) {

  /**
   * The same page, with its own words in a language; the course stays as it is.
   *
   * @param language its tag
   */
  public String url(String language) {
    return url.replaceFirst("#", "?lang=" + language + "#");
  }
}
