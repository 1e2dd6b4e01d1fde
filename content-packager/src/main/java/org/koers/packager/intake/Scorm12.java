package org.koers.packager.intake;

import java.util.List;
import org.koers.packager.problem.Finding;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.manifest.Organization;
import org.koers.packager.scorm.manifest.Resource;
import org.koers.packager.scorm.manifest.Sco;

/**
 * A SCORM 1.2 package.
 *
 * @param manifest what its imsmanifest.xml says
 */
public record Scorm12(PackageFiles files, String title, Manifest manifest, List<Finding> findings)
    implements ContentPackage {

  @Override
  public String format() {
    return "SCORM 1.2";
  }

  /**
   * What can be launched, in the order of the default organization; assets where there are no SCOs.
   */
  public List<Sco> scos() {
    return manifest.scos();
  }

  @Override
  public List<Launchable> launchables() {
    return Launchables.of(manifest);
  }

  /** The ways through the course, the default one first. */
  public List<Organization> organizations() {
    return manifest.organizations();
  }

  /** Everything the manifest lists as a resource. */
  public List<Resource> resources() {
    return manifest.resources();
  }
}
