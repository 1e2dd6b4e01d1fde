package org.koers.packager.words;

import java.math.BigDecimal;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.koers.packager.words.Phrase.Found;

/** Recognises what the packager says in English and says it in another language. */
final class Phrases {

  private static final String BUNDLE = "org.koers.packager.words.phrases";
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+");
  private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=\\.) (?=[\\p{Lu}\\d])");

  /** The surest first. */
  private static final List<Phrase> KNOWN = known();

  private final Locale language;
  private final ResourceBundle texts;

  Phrases(Locale language) {
    this.language = language;
    this.texts = Bundles.of(BUNDLE, language);
  }

  private static List<Phrase> known() {
    ResourceBundle english = Bundles.of(BUNDLE, Locale.ROOT);
    return english.keySet().stream()
        .map(key -> Phrase.of(key, english.getString(key)))
        .sorted(Comparator.comparingInt(Phrase::fixed).reversed().thenComparing(Phrase::key))
        .toList();
  }

  /** Which phrase a sentence is. */
  static Optional<Found> sentence(String text) {
    return recognised(text, phrase -> !phrase.part() && !phrase.passage());
  }

  private static Optional<Found> telling(String text) {
    return sentence(text).filter(found -> !found.phrase().bare());
  }

  /** Which phrase says what a tag rests on. */
  static Optional<Found> passage(String text) {
    return recognised(text, Phrase::passage);
  }

  private static Optional<Found> recognised(String text, Predicate<Phrase> kind) {
    return KNOWN.stream().filter(kind).flatMap(phrase -> phrase.in(text).stream()).findFirst();
  }

  /** A recognised sentence in this language, without its passage. */
  String said(Found found) {
    if (language.equals(Locale.ENGLISH)) {
      return found.head();
    }
    MessageFormat format = new MessageFormat(texts.getString(found.phrase().key()), language);
    Format[] formats = format.getFormatsByArgumentIndex();
    Object[] values = new Object[found.values().size()];
    for (int i = 0; i < values.length; i++) {
      String value = found.values().get(i);
      boolean number = i < formats.length && formats[i] != null;
      values[i] =
          found.phrase().phrases().contains(i)
              ? part(value)
              : number || GROUPED.matcher(value).matches() ? number(value) : value;
    }
    return format.format(values);
  }

  private Object part(String value) {
    if (value.contains(". ")) {
      return paragraph(value).orElse(value);
    }
    return recognised(value, Phrase::part).map(this::said).orElse(value);
  }

  private static Object number(String value) {
    return new BigDecimal(value.replace(",", ""));
  }

  /** One or more sentences in this language; empty if one of them is not known. */
  Optional<String> paragraph(String english) {
    Optional<String> whole = telling(english).map(this::said);
    if (whole.isPresent()) {
      return whole;
    }
    StringBuilder all = new StringBuilder();
    for (String one : BETWEEN_SENTENCES.split(english, -1)) {
      Optional<Found> found = telling(one);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      all.append(all.isEmpty() ? "" : " ").append(said(found.get()));
    }
    return Optional.of(all.toString());
  }
}
