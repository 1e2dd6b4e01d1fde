package org.koers.packager.tag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.LanguageGuess;
import org.koers.packager.analyse.Passage;

/**
 * What simple rules read out of a package. Each proposal names the passage it rests on; where there
 * is no evidence there is no proposal. Modality, role, department, risk, country and competencies
 * need a person.
 */
public final class Proposals {

  private static final int WORDS_A_MINUTE = 180;
  private static final int SECONDS_A_QUESTION = 45;
  private static final int FEWEST_WORDS = 100;

  private static final Map<String, Pattern> LEVELS =
      Map.of(
          "basic",
          words(
              "basis|basics?|basiscursus|beginners?|beginner|introduction|introductie|inleiding|fundamentals|"
                  + "grundlagen|einführung|einsteiger|getting started|voor starters"),
          "advanced",
          words(
              "advanced|gevorderd|gevorderden|verdieping|fortgeschritten|fortgeschrittene|vertiefung|intermediate"),
          "expert",
          words("expert|experts|expertniveau|masterclass|experten"));

  private final Analysis content;
  private final List<Tag> proposed = new ArrayList<>();

  private Proposals(Analysis content) {
    this.content = content;
  }

  /** The proposals, in the order of {@link Dimension}. */
  public static List<Tag> of(Analysis content) {
    Proposals proposals = new Proposals(content);
    proposals.language();
    proposals.level();
    proposals.time();
    proposals.format();
    return List.copyOf(proposals.proposed);
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
  }

  private void language() {
    Optional<LanguageGuess> guess = LanguageGuess.of(content.passages());
    Optional<String> declared =
        content.declaredLanguage().flatMap(d -> Dimension.LANGUAGE.normal(d.text()));
    if (guess.isPresent()) {
      boolean agreed =
          declared.filter(d -> d.split("-", -1)[0].equals(guess.get().language())).isPresent();
      propose(
          Dimension.LANGUAGE,
          guess.get().language(),
          agreed ? 0.98 : declared.isPresent() ? 0.75 : 0.9,
          "common-words",
          percent(guess.get()) + longest());
    } else {
      declared.ifPresent(
          d ->
              propose(
                  Dimension.LANGUAGE,
                  d,
                  0.6,
                  "declared-language",
                  content.declaredLanguage().orElseThrow().quoted()));
    }
  }

  private static String percent(LanguageGuess guess) {
    return String.format(
        Locale.ROOT, "%.0f%% of its words are common in this language; ", guess.share() * 100);
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private String longest() {
    return content.passages().stream()
        .filter(p -> p.text().length() >= 60)
        .findFirst()
        .map(Passage::quoted)
        .orElseGet(this::firstPassage);
  }

  private String firstPassage() {
    return content.passages().isEmpty() ? "" : content.passages().getFirst().quoted();
  }

  /** Only what the course says about itself counts; two levels in it cancel each other. */
  private void level() {
    List<Tag> found = new ArrayList<>();
    for (Passage about : content.about()) {
      for (String level : List.of("basic", "advanced", "expert")) {
        Matcher word =
            LEVELS
                .getOrDefault(level, Pattern.compile("(?!)"))
                .matcher(about.text().toLowerCase(Locale.ROOT));
        if (word.find()) {
          String rests = "the word \"" + word.group() + "\" in " + about.quoted();
          found.add(
              new Tag(
                  Dimension.LEVEL, level, Status.PROPOSED, 0.6, Tag.RULE + "level-words", rests));
        }
      }
    }
    if (found.stream().map(Tag::value).distinct().count() == 1) {
      proposed.add(found.getFirst());
    }
  }

  private void time() {
    int words = content.words();
    if (words < FEWEST_WORDS || !content.complete()) {
      return;
    }
    int questions = content.questions().size();
    double minutes = (double) words / WORDS_A_MINUTE + questions * SECONDS_A_QUESTION / 60.0;
    Duration time = Duration.ofMinutes(Math.max(1, Math.round(minutes)));
    boolean media = !content.videos().isEmpty();
    String without =
        media ? "; without " + count(content.videos().size(), "video") + " of unknown length" : "";
    propose(
        Dimension.TIME,
        time.toString(),
        media ? 0.3 : 0.6,
        "words-and-questions",
        count(words, "word")
            + " at "
            + WORDS_A_MINUTE
            + " a minute and "
            + count(questions, "question")
            + " at "
            + SECONDS_A_QUESTION
            + " seconds"
            + without);
  }

  private void format() {
    if (!content.questions().isEmpty()) {
      int count = content.questions().size();
      String first = content.questions().getFirst().passage().quoted();
      propose(
          Dimension.FORMAT,
          "quiz",
          0.9,
          "questions-present",
          count(count, "question") + ", the first in " + first);
    }
    if (content.words() >= FEWEST_WORDS) {
      propose(
          Dimension.FORMAT,
          "text",
          0.8,
          "words-present",
          count(content.words(), "word") + "; " + longest());
    }
    if (!content.videos().isEmpty()) {
      propose(
          Dimension.FORMAT,
          "video",
          0.8,
          "videos-present",
          count(content.videos().size(), "video") + ", the first " + content.videos().getFirst());
    }
  }

  private void propose(
      Dimension dimension, String value, double confidence, String rule, String passage) {
    proposed.add(new Tag(dimension, value, Status.PROPOSED, confidence, Tag.RULE + rule, passage));
  }
}
