package org.koers.packager.analyse;

import java.util.List;
import java.util.Optional;
import org.koers.packager.problem.Finding;

/**
 * What was found in a package.
 *
 * @param tool the authoring tool that made it, where something tells
 * @param about title, subtitle and description: what the course says about itself
 * @param passages what the learner reads, in one language
 * @param questions what the learner is asked
 * @param videos names of video files
 * @param sounds names of sound files
 * @param declaredLanguage what the content itself says it is in, such as an HTML lang attribute
 * @param complete false if limits cut the reading short
 * @param sections parts that can be opened directly, in the order they were met
 * @param translations the same course in other languages
 * @param findings what of its documents could not be read, and why
 */
public record Analysis(
    Optional<String> tool,
    List<Passage> about,
    List<Passage> passages,
    List<Question> questions,
    List<String> videos,
    List<String> sounds,
    Optional<Passage> declaredLanguage,
    boolean complete,
    List<Section> sections,
    List<Translation> translations,
    List<Finding> findings) {

  /** How many words the learner reads. */
  public int words() {
    return passages.stream().mapToInt(Passage::words).sum();
  }

  /**
   * What was found in one of its sections, as if that were all there is. What the course says about
   * itself does not count for a part of it; the section's title does.
   */
  public Analysis only(Section section) {
    return new Analysis(
        tool,
        List.of(new Passage(section.id(), section.title())),
        section.passages(),
        section.questions(),
        videos.stream().filter(section.media()::contains).toList(),
        sounds.stream().filter(section.media()::contains).toList(),
        declaredLanguage,
        complete,
        List.of(section),
        List.of(),
        List.of());
  }
}
