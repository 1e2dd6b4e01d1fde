package org.koers.adaptive.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.catalogue.LaunchableSco;

/** A row of the table of SCOs. */
@Embeddable
@NullUnmarked
class ScoRow {

  String identifier;
  String title;
  String href;
  boolean reports;

  @Column(name = "mastery_score")
  Double masteryScore;

  @Column(name = "launch_data")
  String launchData;

  protected ScoRow() {}

  ScoRow(LaunchableSco sco) {
    identifier = sco.identifier();
    title = sco.title();
    href = sco.href();
    reports = sco.reports();
    masteryScore = sco.masteryScore();
    launchData = sco.dataFromLms();
  }

  LaunchableSco sco() {
    return new LaunchableSco(identifier, title, href, reports, masteryScore, launchData);
  }
}
