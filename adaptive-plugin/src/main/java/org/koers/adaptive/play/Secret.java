package org.koers.adaptive.play;

import java.security.SecureRandom;

/** Random names that nobody can guess: 130 bits, in letters that a host name may have. */
final class Secret {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 26;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /** A host label. */
  static String label() {
    return "r" + letters();
  }

  /** A commit token. */
  static String token() {
    return letters() + letters();
  }

  private static String letters() {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
