package org.koers.packager.intake;

import java.util.List;
import org.koers.packager.problem.Finding;

/**
 * A package that could be opened safely. Which variants can be published or retagged, each says
 * itself.
 */
public sealed interface ContentPackage
    permits Scorm12, Scorm2004, Cmi5, TinCan, Aicc, H5p, Loose, OtherPackage {

  /** The files in it. */
  PackageFiles files();

  /** What learners know it by; the file name where the package has no title. */
  String title();

  /** The format in words, such as {@code SCORM 1.2}. */
  String format();

  /** What was read leniently, and what stops publishing or retagging. */
  List<Finding> findings();

  /** What a learner can open, in the order of the course; none in what is no course. */
  List<Launchable> launchables();

  /** The names of the files, without folders, in the order of the zip. */
  default List<String> entryNames() {
    return files().names();
  }
}
