package org.koers.packager.intake;

import java.util.List;
import org.koers.packager.cmi5.coursestructure.CourseStructure;
import org.koers.packager.problem.Finding;

/**
 * A cmi5 package.
 *
 * @param structure what its cmi5.xml says
 */
public record Cmi5(
    PackageFiles files, String title, CourseStructure structure, List<Finding> findings)
    implements ContentPackage {

  @Override
  public String format() {
    return "cmi5";
  }

  @Override
  public List<Launchable> launchables() {
    return structure.aus().stream().map(Launchables::of).toList();
  }
}
