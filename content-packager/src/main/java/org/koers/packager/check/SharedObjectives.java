package org.koers.packager.check;

import java.util.List;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** A package as the standard allows it, which Moodle cannot import. */
final class SharedObjectives implements Rule {

  @Override
  public List<Judgement> judge(ContentPackage content) {
    if (!(content instanceof Scorm2004 scorm)) {
      return List.of();
    }
    long maps = scorm.sequencing().maps().count();
    return maps == 0
        ? List.of()
        : List.of(
            new Judgement(
                Finding.of(
                    FindingCode.MAP_INFO,
                    scorm.manifest().path(),
                    "Its objectives are mapped to shared ones, in "
                        + maps
                        + (maps == 1 ? " place." : " places.")),
                Clause.PRACTICE));
  }
}
