package org.koers.packager.intake;

import java.math.BigDecimal;
import java.util.List;
import org.koers.packager.cmi5.coursestructure.Au;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.manifest.Sco;

/** What can be launched, out of what each format says. */
final class Launchables {

  private Launchables() {}

  static List<Launchable> of(Manifest manifest) {
    return manifest.scos().stream().map(Launchables::of).toList();
  }

  private static Launchable of(Sco sco) {
    BigDecimal mastery = sco.masteryScore();
    return new Launchable(
        sco.identifier(),
        sco.title(),
        sco.href(),
        sco.entry(),
        switch (sco.scormType()) {
          case SCO -> Launchable.Kind.SCO;
          case ASSET -> Launchable.Kind.ASSET;
          case UNSAID -> Launchable.Kind.UNSAID;
        },
        mastery == null ? null : mastery.movePointLeft(2));
  }

  static Launchable of(Au au) {
    return new Launchable(
        au.id(),
        au.titles().first().orElse(au.id()),
        au.href().url(),
        au.href().entry(),
        Launchable.Kind.AU,
        au.masteryScore());
  }
}
