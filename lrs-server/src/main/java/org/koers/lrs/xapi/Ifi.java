package org.koers.lrs.xapi;

import java.util.Locale;
import java.util.regex.Pattern;

/** How an Agent or Identified Group is known: exactly one Inverse Functional Identifier. */
public sealed interface Ifi {

  /** Two identifiers are the same exactly when their keys are: what queries and indexes compare. */
  String key();

  /** An e-mail address as {@code mailto:} IRI; its domain is compared without regard to case. */
  record Mbox(Iri mailto) implements Ifi {
    private static final Pattern MAILTO =
        Pattern.compile("mailto:[^\\s@<>]+@[^\\s@<>]+", Pattern.CASE_INSENSITIVE);

    public Mbox {
      if (!isValid(mailto.value())) {
        throw new IllegalArgumentException("\"" + mailto + "\" is not a mailto: address");
      }
    }

    public static boolean isValid(String value) {
      return MAILTO.matcher(value).matches() && Iri.isValid(value);
    }

    @Override
    public String key() {
      String address = mailto.value().substring("mailto:".length());
      int at = address.indexOf('@');
      return "mbox:" + address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }
  }

  /** The SHA-1 of a {@code mailto:} IRI, 40 hexadecimal digits, compared without regard to case. */
  record MboxSha1Sum(String hex) implements Ifi {
    private static final Pattern SHA1 = Pattern.compile("[0-9A-Fa-f]{40}");

    public MboxSha1Sum {
      if (!isValid(hex)) {
        throw new IllegalArgumentException("\"" + hex + "\" is not 40 hexadecimal digits");
      }
    }

    public static boolean isValid(String value) {
      return SHA1.matcher(value).matches();
    }

    @Override
    public String key() {
      return "sha1:" + hex.toLowerCase(Locale.ROOT);
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
