package org.koers.lrs.xapi;

import java.util.Locale;
import java.util.regex.Pattern;

/** How an Agent or Identified Group is known: exactly one Inverse Functional Identifier. */
public sealed interface Ifi {

  /** Two identifiers are the same exactly when their keys are: what queries and indexes compare. */
  String key();

  /** An e-mail address as {@code mailto:} IRI, its domain in lower case. */
  record Mbox(Iri mailto) implements Ifi {
    private static final Pattern MAILTO =
        Pattern.compile("mailto:[^\\s@<>]+@[^\\s@<>]+", Pattern.CASE_INSENSITIVE);

    public Mbox {
      if (!isValid(mailto.value())) {
        throw new IllegalArgumentException("\"" + mailto + "\" is not a mailto: address");
      }
      mailto = new Iri(canonical(mailto.value()));
    }

    public static boolean isValid(String value) {
      return MAILTO.matcher(value).matches() && Iri.isValid(value);
    }

    private static String canonical(String value) {
      int at = value.indexOf('@');
      return "mailto:"
          + value.substring("mailto:".length(), at)
          + value.substring(at).toLowerCase(Locale.ROOT);
    }

    @Override
    public String key() {
      return "mbox:" + mailto;
    }
  }

  /** The SHA-1 of a {@code mailto:} IRI, 40 hexadecimal digits in lower case. */
  record MboxSha1Sum(String hex) implements Ifi {
    private static final Pattern SHA1 = Pattern.compile("[0-9A-Fa-f]{40}");

    public MboxSha1Sum {
      if (!isValid(hex)) {
        throw new IllegalArgumentException("\"" + hex + "\" is not 40 hexadecimal digits");
      }
      hex = hex.toLowerCase(Locale.ROOT);
    }

    public static boolean isValid(String value) {
      return SHA1.matcher(value).matches();
    }

    @Override
    public String key() {
      return "sha1:" + hex;
    }
  }

  /** An OpenID that is one person's. */
  record OpenId(Iri uri) implements Ifi {
    @Override
    public String key() {
      return "openid:" + uri;
    }
  }

  /** An account on a system; the name is unique below its home page. */
  record Account(Iri homePage, String name) implements Ifi {
    @Override
    public String key() {
      return "account:" + homePage + " " + name; // an IRI has no blank, so the key is unambiguous
    }
  }
}
