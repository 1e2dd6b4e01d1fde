package org.koers.lrs.exchange;

import java.time.Duration;
import java.time.Instant;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.xapi.Iri;

/** What terms must be like, whoever makes them. */
public final class ExchangeRules {

  /** It is forgotten in packages, so it ends. */
  static final Duration LONGEST = Duration.ofDays(731);

  private static final int MOST_CHARACTERS = 200;

  private ExchangeRules() {}

  /**
   * Refuses terms that cannot be meant.
   *
   * @throws LrsProblem EXCHANGE_TERMS, with the cure
   */
  public static void require(ExchangeTerms terms, Instant now) {
    if (terms.name().length() > MOST_CHARACTERS
        || terms.name().chars().anyMatch(Character::isISOControl)) {
      throw refusal(
          "The name has control characters or more than " + MOST_CHARACTERS + " characters.");
    }
    if (terms.origins().isEmpty()) {
      throw refusal(
          "No origin is named, so no page could ask. Name where the pages of the courses come from,"
              + " such as https://lms.example.org.");
    }
    terms.homePages().stream()
        .filter(homePage -> !Iri.isValid(homePage))
        .findAny()
        .ifPresent(
            wrong -> {
              throw refusal("\"" + wrong + "\" is no homePage. It is an IRI with a scheme.");
            });
    if (!terms.expires().isAfter(now) || terms.expires().isAfter(now.plus(LONGEST))) {
      throw refusal(
          "It must end within two years and not in the past, so %s does not fit."
              .formatted(terms.expires()));
    }
  }

  private static LrsProblem refusal(String detail) {
    return new LrsProblem(ProblemCode.EXCHANGE_TERMS, detail);
  }
}
