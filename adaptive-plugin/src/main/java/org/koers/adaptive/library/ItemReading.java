package org.koers.adaptive.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.packager.check.Judgement;
import org.koers.packager.tag.Dimension;

/**
 * What was found in a package beside its tags and questions.
 *
 * @param tool the authoring tool; empty if nothing tells
 * @param files how many are in it
 * @param unpacked bytes of all files
 * @param launchables what a learner can start
 * @param judgements what an LMS would trip over, the gravest first, then about pictures, links and
 *     media
 * @param reporting how good as evidence is what it reports
 * @param unplayable why Koers' player cannot play it; null if it can
 * @param complete false if limits cut the reading short
 */
public record ItemReading(
    String tool,
    int files,
    long unpacked,
    List<Part> launchables,
    List<Judgement> judgements,
    List<Part> sections,
    List<Media> media,
    Reporting reporting,
    @Nullable ItemProblem unplayable,
    boolean complete) {

  /** Before it has been read. */
  public static final ItemReading NONE =
      new ItemReading(
          "",
          0,
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new Reporting("NONE", false, "", ""),
          null,
          true);

  /**
   * Something that can be opened directly.
   *
   * @param id unique in its package
   * @param href relative to the top of the package
   * @param words that a learner reads in it
   * @param seconds that it takes
   * @param questions that it asks
   * @param tags proposed for it alone, the surest first
   */
  public record Part(
      String id,
      String title,
      String href,
      int words,
      long seconds,
      int questions,
      List<PartTag> tags) {}

  /**
   * A proposal for a part; shown, not decided on.
   *
   * @param confidence 0 to 1
   */
  public record PartTag(Dimension dimension, String value, double confidence) {}

  /**
   * A video or sound.
   *
   * @param seconds 0 if its length is not known
   * @param captions names of the files with its captions
   */
  public record Media(String entry, boolean video, long seconds, List<String> captions) {}

  /**
   * How good as evidence of learning is what a package reports.
   *
   * @param quality {@code NONE}, {@code COMPLETION}, {@code SCORE} or {@code INTERACTIONS}
   * @param completedOnOpen whether it reports completion as soon as it is opened
   * @param place the file, and in it the line, that shows it
   * @param reason in words
   */
  public record Reporting(String quality, boolean completedOnOpen, String place, String reason) {}
}
