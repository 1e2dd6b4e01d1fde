package org.koers.adaptive.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.problem.Finding;
import org.koers.packager.scorm.manifest.Sco;
import org.koers.packager.scorm.manifest.ScormType;

/** Tells whether a package can be played here, and what of it can be started. */
final class PlayablePackage {

  private PlayablePackage() {}

  /**
   * The package, if this release plays it.
   *
   * @throws NotPlayable with the packager's own sentence
   */
  static Scorm12 check(ContentPackage content) {
    content.findings().stream()
        .filter(Finding::stops)
        .findFirst()
        .ifPresent(finding -> refuse(finding.message(), finding.cure(), content));
    if (!(content instanceof Scorm12 scorm)) {
      throw refusal(
          "This release plays SCORM 1.2, and this is " + content.format() + ".",
          "Export the course as SCORM 1.2.",
          content);
    }
    if (scos(scorm).isEmpty()) {
      refuse(
          "Nothing in it can be started: every launch address is missing or elsewhere.",
          "Take the files that its items launch into the package.",
          content);
    }
    return scorm;
  }

  private static void refuse(String message, String cure, ContentPackage content) {
    throw refusal(message, cure, content);
  }

  private static NotPlayable refusal(String message, String cure, ContentPackage content) {
    return new NotPlayable(message, cure, content.findings());
  }

  /** What lies in the package itself; each identifier once. */
  static List<LaunchableSco> scos(Scorm12 scorm) {
    List<LaunchableSco> launchable = new ArrayList<>();
    for (Sco sco : scorm.scos()) {
      boolean known = launchable.stream().anyMatch(s -> s.identifier().equals(sco.identifier()));
      if (sco.entry() != null && !known) {
        launchable.add(launchable(sco));
      }
    }
    return List.copyOf(launchable);
  }

  private static LaunchableSco launchable(Sco sco) {
    @Nullable BigDecimal mastery = sco.masteryScore();
    return new LaunchableSco(
        sco.identifier(),
        sco.title(),
        sco.href(),
        sco.scormType() != ScormType.ASSET,
        mastery == null ? null : mastery.doubleValue(),
        sco.dataFromLms() == null ? "" : sco.dataFromLms());
  }
}
