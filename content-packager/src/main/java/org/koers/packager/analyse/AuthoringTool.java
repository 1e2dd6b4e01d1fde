package org.koers.packager.analyse;

import java.util.Optional;
import org.koers.packager.intake.PackageFiles;

/**
 * Content as one authoring tool leaves it: where the text lies, if not in HTML.
 *
 * @param name of the tool
 * @param place the file that tells
 * @param pages whether it leaves HTML pages, to which others may have been added
 */
record AuthoringTool(String name, String place, Reader reader, boolean pages) {

  AuthoringTool(String name, String place, Reader reader) {
    this(name, place, reader, false);
  }

  /** One that leaves HTML pages. */
  static AuthoringTool ofPages(String name, String place, Reader reader) {
    return new AuthoringTool(name, place, reader, true);
  }

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
        .or(() -> H5pContent.find(files))
        .or(() -> CamtasiaCourse.find(files))
        .or(() -> ExeLearning.find(files));
  }
}
