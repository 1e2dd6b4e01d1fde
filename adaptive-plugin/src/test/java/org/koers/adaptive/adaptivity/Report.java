package org.koers.adaptive.adaptivity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.koers.adaptive.adaptivity.Outcomes.Part;

/**
 * {@code docs/adaptivity.md} and its pictures. What is said beside the tables follows from them;
 * the part between the marks is a person's and stays as it is.
 */
record Report(List<Organisation> organisations, Outcomes outcomes, Map<Stress, Outcomes> stressed) {

  private static final String OPEN = "<!-- read: kept when the figures are written anew -->";
  private static final String CLOSE = "<!-- /read -->";

  void write(Path docs) throws IOException {
    Files.createDirectories(docs);
    Path file = docs.resolve("adaptivity.md");
    String before = Files.exists(file) ? Files.readString(file) : "";
    new Pictures(outcomes).write(docs);
    Files.writeString(file, text(read(before)));
  }

  private static String read(String before) {
    int from = before.indexOf(OPEN);
    int to = before.indexOf(CLOSE);
    return from < 0 || to < from
        ? OPEN + "\n" + CLOSE
        : before.substring(from, to + CLOSE.length());
  }

  private String text(String read) {
    Sections sections = new Sections(outcomes, organisations);
    return String.join(
        "\n",
        head(),
        "## Against what was wanted\n",
        sections.wanted(),
        read,
        "\n## All ways\n",
        sections.ways(),
        "![Minutes of each way against everything](adaptivity-minutes.svg)\n",
        "![Requirements held at the end and 180 days later](adaptivity-held.svg)\n",
        "## How it varies\n",
        sections.varies(),
        "![Minutes and result by kind of learner](adaptivity-kinds.svg)\n",
        "## Half a year later\n",
        sections.later(),
        "## Errors and what they cost\n",
        sections.errors(),
        "## Where it does not help\n",
        sections.doesNotHelp(),
        sections.stress(stressed));
  }

  private String head() {
    return """
      # What paths are worth: a simulation

      **These are simulated learners, not people.** Written by `mvn -Padaptivity`, except for the part that says so; do not edit the rest. The population, the learner models, the
      measures and the number of runs were [fixed beforehand](adr/0029-simulated-learners-fixed-beforehand.md), with their sources. The product's own code chooses (%s), on the demo's curricula:
      %s.
      Each of %d learners goes each way under each of four learner models, none of them the product's, with the same luck. *Everything* is one size fits all: every course of the role once. Intervals
      are 95 %%, by bootstrap over learners. The same version gives the same figures.

      """
        .formatted(Versions.of(organisations.getFirst()), curricula(), learners());
  }

  private int learners() {
    return outcomes.results().get(LearnerModel.TRACING).get(Rival.EVERYTHING).size();
  }

  private String curricula() {
    return String.join(
        ", ",
        organisations.stream()
            .map(
                one ->
                    "%s (%d people, %d courses, %s minutes a learner)"
                        .formatted(
                            one.name(),
                            one.size(),
                            one.courses().size(),
                            outcomes
                                .mean(
                                    Part.of(about -> about.organisation().equals(one.name())),
                                    Rival.EVERYTHING,
                                    Measure.MINUTES)
                                .bare(0)))
            .toList());
  }
}
