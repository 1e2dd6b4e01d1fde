package org.koers.adaptive.library.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.lrs.staff.Texts;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Vocabulary;

/**
 * Values of tags as people write them: by their names in any language of the pages, and lengths as
 * {@code 90} or {@code 1 h 30 min}.
 */
final class TypedValues {

  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:([0-9]{1,3})\\s*(?:h|u|uur|std|hours?|stunden?)\\.?)?\\s*"
              + "(?:([0-9]{1,5})\\s*(?:m|min|minut(?:e|en|es)|minuut)?\\.?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEARS =
      Pattern.compile("([0-9]{1,3})\\s*(?:years?|jaar|jahre?n?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTHS =
      Pattern.compile(
          "([0-9]{1,3})\\s*(?:months?|maand(?:en)?|monate?n?)", Pattern.CASE_INSENSITIVE);

  private final @Nullable CompetencyGraph graph;

  TypedValues(@Nullable CompetencyGraph graph) {
    this.graph = graph;
  }

  /** Something to choose, and what it is called in the languages of the pages. */
  private record Named(String value, List<String> names) {}

  /** The value in its one spelling; empty if it is none, or could be several. */
  Optional<String> normal(Dimension dimension, String typed) {
    String text = typed.strip();
    List<String> named =
        names(dimension).stream()
            .filter(one -> one.names().stream().anyMatch(text::equalsIgnoreCase))
            .map(Named::value)
            .distinct()
            .toList();
    return named.size() == 1
        ? dimension.normal(named.getFirst())
        : dimension.normal(
            switch (dimension) {
              case TIME -> length(text);
              case VALIDITY -> period(text);
              default -> text;
            });
  }

  private static String length(String text) {
    Matcher matcher = LENGTH.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      return text;
    }
    String hours = matcher.group(1) == null ? "" : matcher.group(1) + "H";
    String minutes = matcher.group(2) == null ? "" : matcher.group(2) + "M";
    return "PT" + hours + minutes;
  }

  private static String period(String text) {
    Matcher years = YEARS.matcher(text);
    Matcher months = MONTHS.matcher(text);
    return years.matches()
        ? "P" + years.group(1) + "Y"
        : months.matches() ? "P" + months.group(1) + "M" : text;
  }

  private List<Named> names(Dimension dimension) {
    return switch (dimension) {
      case LANGUAGE ->
          Arrays.stream(Locale.getISOLanguages())
              .map(code -> named(code, Locale.of(code)))
              .toList();
      case COUNTRY, LEGAL_ORDER ->
          Arrays.stream(Locale.getISOCountries())
              .map(code -> named(code, Locale.of("", code)))
              .toList();
      case TEACHES, ASSESSES, REQUIRES -> competencies();
      case ROLE -> roles();
      default ->
          dimension.choices().stream()
              .map(v -> new Named(v, List.copyOf(Vocabulary.labels(dimension, v).values())))
              .toList();
    };
  }

  private static Named named(String code, Locale locale) {
    List<String> names = new ArrayList<>();
    boolean country = locale.getLanguage().isEmpty();
    for (Locale in : Texts.LANGUAGES) {
      names.add(country ? locale.getDisplayCountry(in) : locale.getDisplayLanguage(in));
    }
    if (!country) {
      names.add(locale.getDisplayLanguage(locale));
    }
    return new Named(code, names);
  }

  private List<Named> competencies() {
    return graph == null
        ? List.of()
        : graph.competencies().stream()
            .map(one -> new Named(one.iri(), List.copyOf(one.labels().byLanguage().values())))
            .toList();
  }

  private List<Named> roles() {
    return graph == null
        ? List.of()
        : graph.roles().stream()
            .map(one -> new Named(one.id(), List.copyOf(one.labels().byLanguage().values())))
            .toList();
  }
}
