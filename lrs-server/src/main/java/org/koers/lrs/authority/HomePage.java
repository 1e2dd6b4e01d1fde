package org.koers.lrs.authority;

/**
 * The URL that names this installation: the {@code homePage} of its accounts, and the beginning of
 * its activities' ids. It is the first base URL the installation had, and stays when the address
 * changes; otherwise a learner's history would be somebody else's.
 */
public final class HomePage {
  private HomePage() {}

  /** {@code koers.home-page}, else {@code koers.base-url}; without a slash at its end. */
  public static String current() {
    String baseUrl = System.getProperty("koers.base-url", "http://localhost:8080");
    return System.getProperty("koers.home-page", baseUrl).replaceAll("/$", "");
  }
}
