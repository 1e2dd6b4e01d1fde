package org.koers.lrs.evidence.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.koers.lrs.xapi.Ifi;

/**
 * What a person's identifiers look like inside a text, for the database's function {@code
 * lrs.says}: upper and lower case of ASCII count as the same, and what is only a part of a longer
 * address or number is somebody else's.
 *
 * @param plain what is there, in lower case, wherever the pattern finds something
 * @param pattern a regular expression as PostgreSQL takes it
 * @param hashes under which an identifier is kept
 */
public record Needles(List<String> plain, String pattern, List<byte[]> hashes) {

  /** An account name of so many characters is nobody else's, on whatever system. */
  private static final int DISTINCT_NAME = 16;

  /** What may stand before: a JSON escape or a percent-encoded character, or none of these. */
  private static final String BEFORE =
      "(?:(?<![[:alnum:]._+%-])|(?<=[\\\\][bfnrt])|(?<=%[0-9a-f][0-9a-f]))";

  private static final String AFTER_HOST = "(?![[:alnum:]_-]|[.][[:alnum:]])";
  private static final String AFTER_URI = "(?![[:alnum:]_-]|[/?#.&=%][[:alnum:]])";
  private static final String AFTER_WORD = "(?![[:alnum:]])";
  private static final String AFTER_ID = "(?![[:alnum:]._-])";

  public Needles {
    plain = List.copyOf(plain);
    hashes = List.copyOf(hashes);
  }

  public static Needles of(Person person) {
    Set<String> plain = new LinkedHashSet<>();
    Set<String> patterns = new LinkedHashSet<>();
    Stream.concat(
            person.identifiers().stream().flatMap(Needles::ofIdentifier),
            person.texts().stream().flatMap(Needles::ofText))
        .forEach(
            found -> {
              plain.add(found.plain);
              patterns.add(found.pattern);
            });
    return new Needles(
        List.copyOf(plain),
        String.join("|", patterns),
        person.keys().stream().map(Needles::sha256).toList());
  }

  private record Needle(String plain, String pattern) {}

  private static Stream<Needle> ofIdentifier(Ifi ifi) {
    return switch (ifi) {
      case Ifi.Mbox mbox -> {
        String address = lower(mbox.mailto().value().substring("mailto:".length()));
        String encoded = address.replace("@", "%40");
        yield Stream.of(
            new Needle(address, BEFORE + quote(address) + AFTER_HOST),
            new Needle(encoded, BEFORE + quote(encoded) + AFTER_HOST));
      }
      case Ifi.MboxSha1Sum sum ->
          Stream.of(new Needle(sum.hex(), "(?<![[:alnum:]])" + sum.hex() + AFTER_WORD));
      case Ifi.OpenId id -> {
        String uri = lower(id.uri().value());
        String encoded = lower(URLEncoder.encode(id.uri().value(), UTF_8));
        yield Stream.of(
            new Needle(uri, quote(uri) + AFTER_URI),
            new Needle(encoded, quote(encoded) + AFTER_URI));
      }
      case Ifi.Account account -> ofAccount(account);
    };
  }

  /** The name alone may be anybody's on another system: it counts beside its home page. */
  private static Stream<Needle> ofAccount(Ifi.Account account) {
    String key = lower(account.key());
    String name = lower(TextNode.valueOf(account.name()).toString());
    String home = lower(TextNode.valueOf(account.homePage().value()).toString());
    String pairs =
        "(?:\"name\"\\s*:\\s*%1$s\\s*,\\s*\"homepage\"\\s*:\\s*%2$s|\"homepage\"\\s*:\\s*%2$s\\s*,\\s*\"name\"\\s*:\\s*%1$s)"
            .formatted(quote(name), quote(home));
    Stream<Needle> beside =
        Stream.of(new Needle(key, quote(key) + "(?:$|[\"\\\\])"), new Needle(name, pairs));
    return account.name().length() < DISTINCT_NAME
        ? beside
        : Stream.concat(
            beside,
            Stream.of(
                new Needle(
                    lower(account.name()), BEFORE + quote(lower(account.name())) + AFTER_ID)));
  }

  /** ASCII is compared in lower case; of other letters, upper and lower case are two needles. */
  private static Stream<Needle> ofText(String text) {
    return Stream.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))
        .map(Needles::lower)
        .distinct()
        .map(
            spelled ->
                new Needle(
                    spelled,
                    "(?:(?<![[:alnum:]])|(?<=[\\\\][bfnrt]))" + quote(spelled) + AFTER_WORD));
  }

  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return lower.toString();
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c < 128 && !Character.isLetterOrDigit(c)) {
                quoted.append('\\');
              }
              quoted.append((char) c);
            });
    return quoted.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
