package org.koers.packager.check;

import java.util.List;
import org.koers.packager.intake.ContentPackage;

/** One thing that LMSs ask of a package; says nothing of formats that it is not about. */
interface Rule {

  List<Judgement> judge(ContentPackage content);
}
