package org.koers.adaptive.path;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.learner.Learner;

/**
 * What the page was asked for, beside the learner.
 *
 * @param language of the page
 * @param minutes that the learner has now
 */
public record Request(Locale language, int minutes) {

  public static final List<Integer> CHOICES = List.of(5, 30, 120);

  private static final int USUAL = 30;
  private static final Set<String> SPOKEN = Set.of("nl", "en", "de");

  /**
   * What was asked for counts first, then what the learner reads, then what the browser asks for.
   *
   * @param accepted of Accept-Language, the best first
   */
  public static Request of(
      Learner learner, @Nullable String language, @Nullable String minutes, List<Locale> accepted) {
    int budget =
        CHOICES.stream()
            .filter(choice -> choice.toString().equals(minutes))
            .findFirst()
            .orElse(USUAL);
    return new Request(speak(language, learner.language(), accepted), budget);
  }

  /** Where there is no learner. */
  static Locale speak(List<Locale> accepted) {
    return speak(null, Locale.ROOT, accepted);
  }

  private static Locale speak(@Nullable String asked, Locale reads, List<Locale> accepted) {
    if (asked != null && SPOKEN.contains(asked)) {
      return Locale.of(asked);
    }
    if (SPOKEN.contains(reads.getLanguage())) {
      return Locale.of(reads.getLanguage());
    }
    return accepted.stream()
        .map(Locale::getLanguage)
        .filter(SPOKEN::contains)
        .findFirst()
        .map(Locale::of)
        .orElse(Locale.of("nl"));
  }

  Duration budget() {
    return Duration.ofMinutes(minutes);
  }
}
