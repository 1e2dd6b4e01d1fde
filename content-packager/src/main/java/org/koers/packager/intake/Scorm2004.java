package org.koers.packager.intake;

import java.util.List;
import org.koers.packager.problem.Finding;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.sequencing.CourseSequencing;
import org.koers.packager.scorm.sequencing.SequencingReader;

/**
 * A SCORM 2004 package.
 *
 * @param manifest what its imsmanifest.xml says, without sequencing
 */
public record Scorm2004(PackageFiles files, String title, Manifest manifest, List<Finding> findings)
    implements ContentPackage {

  @Override
  public String format() {
    String version = manifest.schemaVersion();
    return version == null || version.equals("CAM 1.3") ? "SCORM 2004" : "SCORM " + version;
  }

  @Override
  public List<Launchable> launchables() {
    return Launchables.of(manifest);
  }

  /** How an LMS is to lead through it; the manifest keeps it as it is written. */
  public CourseSequencing sequencing() {
    return SequencingReader.read(manifest.document().root());
  }
}
