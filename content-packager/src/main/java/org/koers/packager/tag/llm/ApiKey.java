package org.koers.packager.tag.llm;

import java.net.http.HttpRequest;

/** A secret for one service. Nothing but the request ever shows it. */
public final class ApiKey {

  private final String secret;

  /**
   * A key.
   *
   * @param secret visible ASCII; whoever makes it does not keep it
   * @throws IllegalArgumentException without the secret in its message
   */
  public ApiKey(String secret) {
    if (!secret.matches("[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException("A key has visible ASCII characters only");
    }
    this.secret = secret;
  }

  void sign(HttpRequest.Builder request) {
    request.header("Authorization", "Bearer " + secret);
  }

  /** The text without the key: a service may say it back. */
  String hidden(String text) {
    return text.replace(secret, "***");
  }

  @Override
  public String toString() {
    return "***";
  }
}
