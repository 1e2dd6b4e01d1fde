package org.koers.lrs.administration;

/**
 * A secret on the one page that shows it.
 *
 * @param message key of the text that says where it comes from
 */
public record NewSecret(String key, String secret, String message) {

  /** Sends one statement with it, from a command line. */
  public String example() {
    String base = System.getProperty("koers.base-url", "http://localhost:8080");
    return """
        curl -u '%s:%s' -H 'X-Experience-API-Version: 2.0.0' -H 'Content-Type: application/json' \\
          -d '{"actor":{"mbox":"mailto:somebody@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},"object":{"id":"https://example.org/first"}}' \\
          %s/xapi/statements"""
        .formatted(key.replace("'", "'\\''"), secret, base);
  }
}
