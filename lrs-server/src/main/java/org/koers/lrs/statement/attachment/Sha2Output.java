package org.koers.lrs.statement.attachment;

import static org.koers.lrs.problem.ProblemCode.ATTACHMENT;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.koers.lrs.problem.LrsProblem;

/** Computes the SHA-2 of what is written; the length of the expected hash says which of them. */
final class Sha2Output extends FilterOutputStream {

  private static final Map<Integer, String> BY_LENGTH =
      Map.of(56, "SHA-224", 64, "SHA-256", 96, "SHA-384", 128, "SHA-512");

  private final String expected;
  private final MessageDigest digest;

  Sha2Output(OutputStream to, String expected) {
    super(to);
    this.expected = expected;
    this.digest = digest(expected);
  }

  @Override
  public void write(int b) throws IOException {
    digest.update((byte) b);
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    digest.update(bytes, from, count);
    out.write(bytes, from, count);
  }

  /** Whether all that was written has the expected hash; asked once, at the end. */
  boolean matches() {
    return HexFormat.of().formatHex(digest.digest()).equals(expected);
  }

  private static MessageDigest digest(String expected) {
    String algorithm = BY_LENGTH.get(expected.length());
    if (algorithm == null) {
      throw new LrsProblem(
          ATTACHMENT,
          "X-Experience-API-Hash is \"" + expected + "\". It is a SHA-2 in hexadecimal.");
    }
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
