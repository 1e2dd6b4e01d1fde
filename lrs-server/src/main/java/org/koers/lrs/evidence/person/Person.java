package org.koers.lrs.evidence.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.koers.lrs.xapi.Ifi;

/**
 * Whom it is about.
 *
 * @param identifiers each is this person's and nobody else's
 * @param texts that name this person and nobody else, wherever they stand: a full name, a number
 */
public record Person(List<Ifi> identifiers, List<String> texts) {

  public Person {
    identifiers = List.copyOf(identifiers);
    texts = List.copyOf(texts);
  }

  /** With the SHA-1 of each address, under which others may have spoken of the same person. */
  public Person withDigests() {
    return and(
        identifiers.stream()
            .filter(Ifi.Mbox.class::isInstance)
            .map(ifi -> ((Ifi.Mbox) ifi).mailto().value())
            .flatMap(mailto -> List.of(mailto, mailto.toLowerCase(java.util.Locale.ROOT)).stream())
            .<Ifi>map(mailto -> new Ifi.MboxSha1Sum(sha1(mailto)))
            .toList());
  }

  /** Also known by these. */
  public Person and(Collection<Ifi> more) {
    Map<String, Ifi> all = new LinkedHashMap<>();
    identifiers.forEach(ifi -> all.putIfAbsent(ifi.key(), ifi));
    more.forEach(ifi -> all.putIfAbsent(ifi.key(), ifi));
    return new Person(List.copyOf(all.values()), texts);
  }

  /** Of the identifiers, as everything that is kept by an agent is keyed. */
  public List<String> keys() {
    return identifiers.stream().map(Ifi::key).toList();
  }

  /** Says which person it is to who knows the identifiers, and nothing to anybody else. */
  public byte[] hash(byte[] salt) {
    MessageDigest sha256 = digest("SHA-256");
    sha256.update(salt);
    return sha256.digest(String.join("\n", new TreeSet<>(keys())).getBytes(UTF_8));
  }

  static String sha1(String mailto) {
    return HexFormat.of().formatHex(digest("SHA-1").digest(mailto.getBytes(UTF_8)));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** Whether this digest is of that address. */
  public boolean hasDigestOf(String mailto) {
    String digest = "sha1:" + sha1(mailto);
    return keys().contains(digest);
  }
}
