package org.koers.packager.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.koers.packager.intake.Aicc;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** The file that says how a course of AICC is built; reading its units does without it. */
final class AiccParts implements Rule {

  @Override
  public List<Judgement> judge(ContentPackage content) {
    if (!(content instanceof Aicc)) {
      return List.of();
    }
    PackageFiles files = content.files();
    return files.names().stream()
        .filter(n -> n.toLowerCase(Locale.ROOT).endsWith(".crs"))
        .filter(n -> files.nameIgnoringCase(beside(n, ".au")).isPresent())
        .flatMap(
            n ->
                files.nameIgnoringCase(beside(n, ".cst")).isPresent()
                    ? Stream.empty()
                    : Stream.of(missing(n)))
        .toList();
  }

  private static String beside(String course, String extension) {
    return course.substring(0, course.length() - 4) + extension;
  }

  private static Judgement missing(String course) {
    return new Judgement(
        Finding.of(
            FindingCode.REQUIRED_MISSING,
            course,
            "There is no " + beside(course, ".cst") + " beside it."),
        Clause.aicc("course structure file"));
  }
}
