package org.koers.packager.compare;

import java.util.List;
import java.util.Optional;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.intake.ContentPackage;

/**
 * The content of a package in a few kilobytes, for comparing it with others without opening them
 * again. Titles and ids are in it as they are, text only as hashes.
 *
 * @param identifier as its manifest says; empty where it says none
 * @param title what learners know it by
 * @param format such as {@code SCORM 1.2}
 * @param tool the authoring tool; empty if nothing tells
 * @param language BCP 47, of the text; empty if it is not clear
 * @param bytes of all files but manifest, metadata and leftovers: equal for packages that differ in
 *     nothing else. By names, lengths and the zip's checksums, which were checked when it was
 *     opened
 * @param wording equal where every passage reads the same, in any order and any files; empty
 *     without text
 * @param text runs of words that a learner reads, in every language of the package
 * @param questions each with its answers and its key
 * @param files the same files as in {@code bytes}, by their content
 * @param media pictures, sounds, videos and documents, by their content
 * @param mediaNames the same, by their names without folders
 * @param launch the files that an LMS opens, in order
 * @param sections that can be opened directly, in order; at most 200
 */
public record ContentSketch(
    String identifier,
    String title,
    String format,
    String tool,
    String language,
    String bytes,
    String wording,
    SetSketch text,
    SetSketch questions,
    SetSketch files,
    SetSketch media,
    SetSketch mediaNames,
    List<String> launch,
    List<SectionSketch> sections) {

  /** The form of the stored text; another one cannot be compared with this. */
  public static final int VERSION = 1;

  public ContentSketch {
    launch = List.copyOf(launch);
    sections = List.copyOf(sections);
  }

  /** Reads what a learner meets in a package, and sketches it. */
  public static ContentSketch of(ContentPackage content) {
    return of(content, Analyser.analyse(content));
  }

  /** The sketch of a package of which the content was read before. */
  public static ContentSketch of(ContentPackage content, Analysis analysis) {
    return Sketcher.sketch(content, analysis);
  }

  /** As one line of JSON, for a column of a database: usually 5 to 40 kB. */
  public String stored() {
    return SketchJson.write(this);
  }

  /**
   * What {@link #stored} gave; empty if it is damaged or of another version, and the package has to
   * be sketched again.
   */
  public static Optional<ContentSketch> read(String stored) {
    return SketchJson.read(stored);
  }

  /** Whether enough text was found in it to compare it by its text. */
  public boolean readable() {
    return text.count() >= FEWEST;
  }

  private static final int FEWEST = 25;
}
