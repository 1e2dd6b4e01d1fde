package org.koers.packager.intake;

import java.util.List;
import org.koers.packager.problem.Finding;

/** An AICC course: a .crs, .au, .des and .cst file of one name (CMI001, appendix A). */
public record Aicc(
    PackageFiles files, String title, List<Launchable> launchables, List<Finding> findings)
    implements ContentPackage {

  @Override
  public String format() {
    return "AICC";
  }
}
