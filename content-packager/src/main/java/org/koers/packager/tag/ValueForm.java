package org.koers.packager.tag;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which values a dimension has, and how to tell a person. */
enum ValueForm {
  LANGUAGE("a language tag such as nl or en-GB"),
  COUNTRY("an ISO 3166 country code such as NL"),
  IDENTIFIER("a short identifier of letters, digits, - and _, such as sales"),
  DURATION("an ISO 8601 duration such as PT5M or PT1H30M"),
  IRI("a full IRI such as https://example.org/competencies#gdpr"),
  LEVEL("one of basic, advanced, expert"),
  FORMAT("one of video, text, quiz, simulation"),
  MODALITY("one of visual, auditory, practical, theoretical"),
  RISK("one of low, medium, high");

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
      case IDENTIFIER -> Optional.of(value.toLowerCase(Locale.ROOT)).filter(ValueForm::identifier);
      case DURATION -> Durations.normal(value);
      case IRI -> iri(value);
      case LEVEL, FORMAT, MODALITY, RISK ->
          Optional.of(value.toLowerCase(Locale.ROOT)).filter(choices()::contains);
    };
  }

  private List<String> choices() {
    return List.of(words.substring(CHOICE.length()).split(", ", -1));
  }

  private static boolean country(String code) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
  }

  private static boolean identifier(String id) {
    return id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,63}");
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
