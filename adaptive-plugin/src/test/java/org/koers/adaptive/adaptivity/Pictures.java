package org.koers.adaptive.adaptivity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.koers.adaptive.adaptivity.Outcomes.Part;

/** The pictures of the report. */
record Pictures(Outcomes outcomes) {

  private static final double WANTED = 60;

  void write(Path docs) throws IOException {
    Files.writeString(docs.resolve("adaptivity-minutes.svg"), minutes());
    Files.writeString(docs.resolve("adaptivity-held.svg"), held());
    Files.writeString(docs.resolve("adaptivity-kinds.svg"), kinds());
  }

  private String minutes() {
    DotChart chart =
        new DotChart(
            "Minutes until nothing is left, everything = 100 (simulated)", " %", 200, WANTED);
    for (LearnerModel model : LearnerModel.values()) {
      chart.heading(model.words());
      for (Rival rival : outcomes.rivals()) {
        Estimate share =
            outcomes.ratio(Part.of(model), rival, Rival.EVERYTHING, Measure.MINUTES).times(100);
        chart.dot(rival.words(), share, rival.refreshes());
      }
    }
    return chart.svg();
  }

  private String held() {
    DotChart chart =
        new DotChart("Share of the requirements held (simulated)", " %", 100, Double.NaN);
    chart.heading("at the end");
    for (Rival rival : outcomes.rivals()) {
      chart.dot(rival.words(), percent(Part.ALL, rival, Measure.HELD), rival.refreshes());
    }
    chart.heading("180 days later");
    for (Rival rival : outcomes.rivals()) {
      chart.dot(rival.words(), percent(Part.ALL, rival, Measure.LATER), rival.refreshes());
    }
    chart.heading("180 days later, with refreshers");
    for (Rival rival : List.of(Rival.MASTERY, Rival.PLACED)) {
      chart.dot(rival.words(), percent(Part.ALL, rival, Measure.LATER_REFRESHED), true);
    }
    return chart.svg();
  }

  private Estimate percent(Part part, Rival rival, Measure measure) {
    return outcomes.mean(part, rival, measure).times(100);
  }

  private String kinds() {
    DotChart chart =
        new DotChart("Minutes by kind of learner, everything = 100 (simulated)", " %", 200, WANTED);
    for (Kind kind : Kind.values()) {
      Part part = Part.of(about -> about.kind() == kind);
      chart.heading(kind.words());
      for (Rival rival : List.of(Rival.ZPDES, Rival.MASTERY, Rival.PLACED, Rival.ORACLE)) {
        chart.dot(
            rival.words(),
            outcomes.ratio(part, rival, Rival.EVERYTHING, Measure.MINUTES).times(100),
            rival.refreshes());
      }
    }
    return chart.svg();
  }
}
