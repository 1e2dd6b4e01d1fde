package org.koers.packager.analyse;

import java.util.Optional;
import org.koers.packager.intake.PackageFiles;

/**
 * Content as one authoring tool leaves it: where the text lies, if not in HTML.
 *
 * @param name of the tool
 * @param place the file that tells
 */
record AuthoringTool(String name, String place, Reader reader) {

  /** Reads what such content says. */
  interface Reader {
    void read(Readings readings);
  }

  /** The tool that made the content; empty if nothing tells, or it left plain HTML. */
  static Optional<AuthoringTool> of(PackageFiles files) {
    return AdaptCourse.find(files)
        .map(adapt -> new AuthoringTool("Adapt", adapt.folder() + "components.json", adapt::read))
        .or(() -> RiseCourse.find(files))
        .or(() -> StorylineCourse.find(files))
        .or(() -> CaptivateCourse.find(files))
        .or(() -> H5pContent.find(files));
  }
}
