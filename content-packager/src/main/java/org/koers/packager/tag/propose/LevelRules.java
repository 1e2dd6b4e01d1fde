package org.koers.packager.tag.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.packager.analyse.Passage;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.level.LevelModel;
import org.koers.packager.tag.level.Readability;
import org.koers.packager.tag.level.TextMeasures;

/**
 * The level by what the course calls itself, else by how its text reads: in English by the model
 * fitted on OneStopEnglish, in Dutch and German by the formula of the language. Difficulty by the
 * formula.
 */
final class LevelRules implements Rule {

  private static final int FEWEST_WORDS = 100;
  private static final Map<String, Pattern> WORDS = Cues.under("level.");

  @Override
  public List<Proposal> propose(Reading reading) {
    List<Proposal> proposals = new ArrayList<>(called(reading));
    if (List.of("nl", "en", "de").contains(reading.language())) {
      TextMeasures measures = TextMeasures.of(reading.language(), reading.text());
      if (measures.words() >= FEWEST_WORDS) {
        if (proposals.isEmpty()) {
          proposals.add(reads(reading, measures));
        }
        proposals.add(difficulty(reading, measures));
      }
    }
    return proposals;
  }

  /** Only what the course says about itself counts; two levels in it cancel each other. */
  private static List<Proposal> called(Reading reading) {
    List<Proposal> found = new ArrayList<>();
    for (Passage about : reading.content().about()) {
      WORDS.forEach(
          (level, words) -> {
            Matcher word = words.matcher(Reading.lower(about));
            if (word.find()) {
              String rests = "the word \"" + word.group() + "\" in " + about.quoted();
              found.add(new Proposal(Dimension.LEVEL, level, 0.6, "level-words", rests));
            }
          });
    }
    return found.stream().map(Proposal::value).distinct().count() == 1
        ? List.of(found.getFirst())
        : List.of();
  }

  private static Proposal reads(Reading reading, TextMeasures measures) {
    if (reading.language().equals("en")) {
      Map<String, Double> said = LevelModel.shipped().probabilities(measures.values());
      String best = LevelModel.shipped().best(measures.values());
      String rests =
          String.format(
              Locale.ROOT,
              "it reads like level %.1f of 0 to 2 on OneStopEnglish; %s",
              LevelModel.score(said),
              reading.sample());
      return new Proposal(
          Dimension.LEVEL, best, said.getOrDefault(best, 0.0), "reading-model-en", rests);
    }
    double ease = measures.values().getOrDefault("ease", 50.0);
    String level = ease >= 55 ? "basic" : ease >= 35 ? "advanced" : "expert";
    double border = Math.min(Math.abs(ease - 55), Math.abs(ease - 35));
    return new Proposal(
        Dimension.LEVEL, level, Math.min(1, border / 40), "reading-ease", ease(reading, ease));
  }

  private static Proposal difficulty(Reading reading, TextMeasures measures) {
    double ease = measures.values().getOrDefault("ease", 50.0);
    String difficulty =
        ease >= 80
            ? "very easy"
            : ease >= 65
                ? "easy"
                : ease >= 45 ? "medium" : ease >= 25 ? "difficult" : "very difficult";
    return new Proposal(Dimension.DIFFICULTY, difficulty, 0.3, "reading-ease", ease(reading, ease));
  }

  private static String ease(Reading reading, double ease) {
    return String.format(
        Locale.ROOT,
        "%s gives %.0f of 100 (100 is easiest); %s",
        Readability.formula(reading.language()),
        ease,
        reading.sample());
  }
}
