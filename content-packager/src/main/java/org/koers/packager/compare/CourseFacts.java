package org.koers.packager.compare;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koers.packager.describe.AmbRecord;
import org.koers.packager.describe.Description;
import org.koers.packager.intake.Cmi5;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.metadata.LomFile;
import org.koers.packager.tag.LomTags;

/** What a package says of itself to an LMS, whatever its format. */
final class CourseFacts {

  private CourseFacts() {}

  /** By which its manifest knows it; empty where it says none. */
  static String identifier(ContentPackage content) {
    return content instanceof Cmi5 cmi5
        ? cmi5.structure().id()
        : Description.manifest(content).map(Manifest::identifier).orElse("");
  }

  /** What learners know it by; not the name of its file, as long as anything in it has a title. */
  static String title(ContentPackage content) {
    return Description.of(content, List.of(), LocalDate.EPOCH, Optional.empty()).title();
  }

  /** The folder that its manifest lies in: empty, or ending in a slash. */
  static String folder(ContentPackage content) {
    return manifest(content).map(path -> path.substring(0, path.lastIndexOf('/') + 1)).orElse("");
  }

  private static Optional<String> manifest(ContentPackage content) {
    return content instanceof Cmi5 cmi5
        ? Optional.of(cmi5.structure().path())
        : Description.manifest(content)
            .map(Manifest::path)
            .or(() -> Optional.of("tincan.xml").filter(content.files()::contains));
  }

  /** The files that are about the course, not of it: its manifest and metadata. */
  static Set<String> metadata(ContentPackage content) {
    Set<String> about = new HashSet<>();
    manifest(content).ifPresent(about::add);
    LomTags.file(content).map(LomFile::entry).ifPresent(about::add);
    about.add(folder(content) + AmbRecord.ENTRY);
    return about;
  }
}
