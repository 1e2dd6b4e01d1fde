package org.koers.adaptive.nextactivity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Draws by lot that can be drawn again: a hash of the learner's pseudonym, of all that the learner
 * did, and of what is drawn. Equal situations draw alike; after each attempt the lots are new.
 */
final class Lot {

  private final String situation;

  Lot(Situation situation) {
    this.situation =
        situation.learner()
            + "\n"
            + new TreeSet<>(situation.state().activities().keySet())
                .stream()
                    .map(
                        iri ->
                            iri
                                + " "
                                + situation.state().activity(iri).orElseThrow().statementIds())
                    .collect(Collectors.joining("\n"));
  }

  /** From 0 (included) to 1 (not included). */
  double draw(String purpose) {
    byte[] hash = sha256().digest((situation + "\n" + purpose).getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = (bits << Byte.SIZE) | (hash[i] & 0xff);
    }
    return (bits >>> 11) * 0x1.0p-53;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent); // every Java has it
    }
  }
}
