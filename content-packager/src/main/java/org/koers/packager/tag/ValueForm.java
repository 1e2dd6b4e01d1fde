package org.koers.packager.tag;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Period;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which values a dimension has, and how to tell a person. */
enum ValueForm {
  LANGUAGE("a language tag such as nl or en-GB"),
  COUNTRY("an ISO 3166 country code such as NL"),
  LEGAL_ORDER("EU, or an ISO 3166 code of a country or of a part of it, such as NL or DE-BY"),
  IDENTIFIER("a short identifier of letters, digits, - and _, such as sales"),
  DURATION("an ISO 8601 duration such as PT5M or PT1H30M"),
  PERIOD("an ISO 8601 period of whole days, months or years, such as P1Y or P6M"),
  IRI("a full IRI such as https://example.org/competencies#gdpr"),
  LEVEL("one of basic, advanced, expert"),
  DIFFICULTY("one of very easy, easy, medium, difficult, very difficult"),
  FORMAT(
      "one of video, text, quiz, simulation, application, audio, case_study, course, data, diagram, "
          + "drill_and_practice, educational_game, experiment, image, index, lesson_plan, map, other, "
          + "portal, questionnaire, script, sheet_music, slide, textbook, web_page, worksheet"),
  MODALITY("one of visual, auditory, practical, theoretical"),
  RISK("one of low, medium, high"),
  RECERTIFICATION("one of none, refresher, test, course");

  /** The namespace of the resource types of higher education (HCRT). */
  static final String HCRT = "https://w3id.org/kim/hcrt/";

  private static final String CHOICE = "one of ";

  private final String words;

  ValueForm(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** The value in its one spelling; empty if it is none. */
  Optional<String> normal(String value) {
    return switch (this) {
      case LANGUAGE -> language(value);
      case COUNTRY -> Optional.of(value.toUpperCase(Locale.ROOT)).filter(ValueForm::country);
      case LEGAL_ORDER -> Optional.of(value.toUpperCase(Locale.ROOT)).filter(ValueForm::legalOrder);
      case IDENTIFIER -> Optional.of(value.toLowerCase(Locale.ROOT)).filter(ValueForm::identifier);
      case DURATION -> Durations.normal(value);
      case PERIOD -> period(value);
      case IRI -> iri(value);
      case FORMAT -> choice(value.startsWith(HCRT) ? value.substring(HCRT.length()) : value);
      case LEVEL, DIFFICULTY, MODALITY, RISK, RECERTIFICATION -> choice(value);
    };
  }

  /** Every value of a closed form, in its order; none where values are open. */
  List<String> choices() {
    return words.startsWith(CHOICE)
        ? List.of(words.substring(CHOICE.length()).split(", ", -1))
        : List.of();
  }

  /** HCRT calls a quiz an assessment. */
  private Optional<String> choice(String value) {
    String word = value.toLowerCase(Locale.ROOT);
    String own = this == FORMAT && word.equals("assessment") ? "quiz" : word;
    return Optional.of(own).filter(choices()::contains);
  }

  private static boolean country(String code) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
  }

  private static boolean legalOrder(String code) {
    return code.equals("EU")
        || (code.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?") && country(code.substring(0, 2)));
  }

  private static boolean identifier(String id) {
    return id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,63}");
  }

  private static Optional<String> period(String value) {
    try {
      Period period = Period.parse(value).normalized();
      return period.isZero() || period.isNegative()
          ? Optional.empty()
          : Optional.of(period.toString());
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> language(String value) {
    try {
      String tag =
          new Locale.Builder().setLanguageTag(value.replace('_', '-')).build().toLanguageTag();
      boolean known = !tag.equals("und") && tag.matches("[a-z]{2,3}(-.*)?");
      return known ? Optional.of(tag) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> iri(String value) {
    try {
      return new URI(value).isAbsolute() && value.length() <= 1000
          ? Optional.of(value)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
