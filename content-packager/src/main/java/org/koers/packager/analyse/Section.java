package org.koers.packager.analyse;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A part of a package that can be opened directly.
 *
 * @param id unique in its package: of the SCO or AU, of the authoring tool's page, or a file name
 * @param href for a browser, relative to the top of the package
 * @param passages what the learner reads in it
 * @param questions what the learner is asked in it
 * @param media names of the video and sound files that it shows
 */
public record Section(
    String id,
    String title,
    String href,
    List<Passage> passages,
    List<Question> questions,
    List<String> media) {

  private static final int WORDS_A_MINUTE = 180;
  private static final int SECONDS_A_QUESTION = 45;

  /** How many words the learner reads. */
  public int words() {
    return passages.stream().mapToInt(Passage::words).sum();
  }

  /** How many words are said in its videos, as their captions have them. */
  private int spoken() {
    return passages.stream()
        .filter(p -> media.stream().anyMatch(m -> p.place().startsWith(Captions.at(m))))
        .mapToInt(Passage::words)
        .sum();
  }

  /**
   * How long it takes: 180 words a minute, 45 seconds a question, and the media to their end. What
   * is said in the media takes no time of its own.
   *
   * @param lengths of media files by name; one that is not in it counts for nothing
   */
  public Duration time(Map<String, Duration> lengths) {
    Duration watched =
        media.stream()
            .map(name -> lengths.getOrDefault(name, Duration.ZERO))
            .reduce(Duration.ZERO, Duration::plus);
    return Duration.ofSeconds(
            Math.round((words() - spoken()) * 60.0 / WORDS_A_MINUTE)
                + (long) SECONDS_A_QUESTION * questions.size())
        .plus(watched);
  }
}
