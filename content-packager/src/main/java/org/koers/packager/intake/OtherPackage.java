package org.koers.packager.intake;

import java.util.List;
import org.koers.packager.problem.Finding;

/**
 * A zip that is no course and holds nothing a learner could open.
 *
 * @param format the format where a tell-tale file gives it away, else {@code unknown}
 */
public record OtherPackage(PackageFiles files, String title, String format, List<Finding> findings)
    implements ContentPackage {

  @Override
  public List<Launchable> launchables() {
    return List.of();
  }
}
