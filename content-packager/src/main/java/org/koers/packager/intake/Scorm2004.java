package org.koers.packager.intake;

import java.util.List;
import org.koers.packager.problem.Finding;
import org.koers.packager.scorm.manifest.Manifest;

/**
 * A SCORM 2004 package.
 *
 * @param manifest what its imsmanifest.xml says, without sequencing, which is kept as it is
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
}
