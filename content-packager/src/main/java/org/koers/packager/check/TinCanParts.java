package org.koers.packager.check;

import java.util.ArrayList;
import java.util.List;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.TinCan;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** An activity of Tin Can is known by an IRI; without one no statement can name it. */
final class TinCanParts implements Rule {

  @Override
  public List<Judgement> judge(ContentPackage content) {
    List<Judgement> found = new ArrayList<>();
    if (content instanceof TinCan tinCan) {
      for (Launchable one : tinCan.launchables()) {
        if (!one.identifier().matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")) {
          found.add(
              new Judgement(
                  Finding.of(
                      FindingCode.ACTIVITY_ID_NOT_IRI,
                      "activity " + one.identifier(),
                      "Its id is no IRI."),
                  Clause.tinCan("<activity>, id")));
        }
      }
    }
    return found;
  }
}
