package org.koers.lrs.forwarding;

/** What is shown to a target so that it takes what we send. Never printed. */
public sealed interface TargetCredential {

  /** Nothing is shown. */
  record None() implements TargetCredential {}

  /** User name and password (RFC 7617). */
  record Basic(String key, String secret) implements TargetCredential {
    @Override
    public String toString() {
      return "basic";
    }
  }

  /** A token that does not expire by itself (RFC 6750). */
  record Bearer(String token) implements TargetCredential {
    @Override
    public String toString() {
      return "bearer";
    }
  }

  /**
   * What a webhook's receiver proves our signature with.
   *
   * @param secret as Standard Webhooks writes it: {@code whsec_} and base64 of 24 to 64 bytes
   */
  record Signature(String secret) implements TargetCredential {
    @Override
    public String toString() {
      return "signature";
    }
  }

  /** The name of the kind, as the administrator's JSON has it. */
  default String kind() {
    return switch (this) {
      case None none -> "none";
      case Basic basic -> "basic";
      case Bearer bearer -> "bearer";
      case Signature signature -> "signature";
    };
  }
}
