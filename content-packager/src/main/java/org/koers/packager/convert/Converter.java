package org.koers.packager.convert;

import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Loose;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/** From one format to another. */
public final class Converter {

  private Converter() {}

  /**
   * Works out a conversion.
   *
   * @throws PackageProblem if there is no way from the one to the other
   */
  public static Conversion plan(ContentPackage content, Target target, ConvertSettings settings) {
    boolean scorm = content instanceof Scorm12 || content instanceof Scorm2004;
    if (scorm && target == Target.CMI5) {
      return ScormToCmi5.plan(content, settings);
    }
    if (content instanceof Loose loose) {
      return LooseConversion.plan(loose, target, settings);
    }
    throw new PackageProblem(
        ProblemCode.FORMAT_NOT_WRITABLE,
        String.valueOf(content.files().zip().getFileName()),
        "It is " + content.format() + "; there is no conversion from that to " + target + ".",
        "SCORM 1.2 and 2004 can become cmi5, loose material SCORM 1.2 or cmi5.");
  }
}
