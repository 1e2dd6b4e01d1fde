package org.koers.lrs.authority;

import java.time.Duration;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** What names, keys and terms must be like, whoever makes them. */
public final class CredentialRules {

  private static final int MOST_CHARACTERS = 200;

  private CredentialRules() {}

  public static void requireTenantName(String name) {
    requireText("The name of the tenant", name);
  }

  /** A key is a user name of Basic authentication, so it has no colon. */
  public static void requireKey(String key) {
    requireText("The key", key);
    if (key.indexOf(':') >= 0) {
      throw refusal(
          "The key has a colon, which ends the key in Basic authentication. Leave it out.");
    }
  }

  public static void requireTerms(CredentialTerms terms) {
    if (terms.name().length() > MOST_CHARACTERS || hasControls(terms.name())) {
      throw refusal(
          "The name of the credential has control characters or more than %d characters."
              .formatted(MOST_CHARACTERS));
    }
    if (terms.scopes().isEmpty()) {
      throw refusal("The credential has no scope, so it could do nothing. Give it at least one.");
    }
  }

  public static void requireOverlap(Duration oldWorksFor) {
    if (oldWorksFor.isNegative() || oldWorksFor.compareTo(Duration.ofDays(366)) > 0) {
      throw refusal("The old secret can go on working for 0 to 366 days, not " + oldWorksFor + ".");
    }
  }

  private static void requireText(String what, String text) {
    if (text.isBlank() || text.length() > MOST_CHARACTERS || hasControls(text)) {
      throw refusal(
          "%s is blank, has control characters or more than %d characters. Choose another."
              .formatted(what, MOST_CHARACTERS));
    }
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static LrsProblem refusal(String detail) {
    return new LrsProblem(ProblemCode.CREDENTIAL_TERMS, detail);
  }
}
