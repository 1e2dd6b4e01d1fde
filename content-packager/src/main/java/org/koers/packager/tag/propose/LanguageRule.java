package org.koers.packager.tag.propose;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.LanguageGuess;
import org.koers.packager.analyse.Passage;
import org.koers.packager.tag.Dimension;

/**
 * The language of what the learner reads: letter sequences (Optimaize's profiles), common words and
 * what the content declares about itself. What all say is worth more than what one says.
 */
final class LanguageRule implements Rule {

  private static final int FEWEST_LETTERS = 100;
  private static final int MOST_LETTERS = 20_000;
  private static final long SEED = 1;

  private static final List<String> KNOWN =
      List.of(
          "nl", "en", "de", "fr", "es", "it", "pt", "da", "sv", "no", "fi", "pl", "cs", "sk", "hu",
          "ro", "tr", "el", "ru", "uk", "bg", "hr");

  private static final class Profiles {
    static final LanguageDetector DETECTOR = load();

    private static LanguageDetector load() {
      try {
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(
                new LanguageProfileReader()
                    .readBuiltIn(KNOWN.stream().map(LdLocale::fromString).toList()))
            .seed(SEED)
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public List<Proposal> propose(Reading reading) {
    return best(reading.content()).stream().toList();
  }

  static Optional<Proposal> best(Analysis content) {
    Optional<DetectedLanguage> letters = letters(content);
    Optional<String> words = LanguageGuess.of(content.passages()).map(LanguageGuess::language);
    Optional<String> declared =
        content.declaredLanguage().flatMap(d -> Dimension.LANGUAGE.normal(d.text()));
    Optional<String> said =
        letters.map(l -> l.getLocale().getLanguage()).or(() -> words).or(() -> declared);
    return said.map(language -> proposal(content, language, letters, words, declared));
  }

  private static Proposal proposal(
      Analysis content,
      String language,
      Optional<DetectedLanguage> letters,
      Optional<String> words,
      Optional<String> declared) {
    boolean wordsAgree = words.filter(language::equals).isPresent();
    boolean declaredAgrees =
        declared.filter(d -> d.split("-", -1)[0].equals(language.split("-", -1)[0])).isPresent();
    double score = letters.isPresent() ? letters.get().getProbability() * 0.7 : 0.5;
    score += wordsAgree ? 0.2 : 0;
    score += declaredAgrees ? 0.1 : 0;
    String rests =
        (letters.isPresent() ? "letter sequences" : wordsAgree ? "common words" : "its declaration")
            + (letters.isPresent() && wordsAgree ? " and common words" : "")
            + (declaredAgrees ? ", as it declares" : "");
    return new Proposal(
        Dimension.LANGUAGE, language, score, "letters-and-words", rests + "; " + sample(content));
  }

  private static String sample(Analysis content) {
    return content.passages().stream()
        .filter(p -> p.text().length() >= 60)
        .findFirst()
        .or(() -> content.passages().stream().findFirst())
        .or(content::declaredLanguage)
        .map(Passage::quoted)
        .orElse("");
  }

  private static Optional<DetectedLanguage> letters(Analysis content) {
    StringBuilder text = new StringBuilder();
    Stream.concat(content.about().stream(), content.passages().stream())
        .map(Passage::text)
        .takeWhile(t -> text.length() < MOST_LETTERS)
        .forEach(t -> text.append(t).append('\n'));
    if (text.length() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    return Profiles.DETECTOR.getProbabilities(text).stream()
        .max(Comparator.comparingDouble(DetectedLanguage::getProbability));
  }
}
