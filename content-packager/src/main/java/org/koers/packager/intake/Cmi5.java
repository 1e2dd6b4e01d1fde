package org.koers.packager.intake;

import java.util.List;
import org.koers.packager.problem.Finding;

/** A cmi5 package: can be inspected, not yet played or retagged. */
public record Cmi5(PackageFiles files, String title, List<Finding> findings)
    implements ContentPackage {

  @Override
  public String format() {
    return "cmi5";
  }
}
