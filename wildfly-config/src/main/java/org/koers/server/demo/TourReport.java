package org.koers.server.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tour as Markdown: a table for each organisation, its learners side by side. */
final class TourReport {

  private final StringBuilder text = new StringBuilder();

  TourReport() {
    text.append(
        """
        # The demo's organisations: the first five activities of nine learners

        Written by `koers tour --output docs/demo-organisations.md` against a running demo that nobody had used yet: for each learner it asks
        `/learn/TOKEN/next` with 30 minutes, answers the questions of what comes, sends that as statements, and asks again, five times. The people
        are invented. A beginner knows an answer with a chance of .55, and of .9 when a course comes again; an expert with .95; a forgetful learner
        with .55 in the first course and .95 from then on. The choices and the sentences are the server's.
        """);
  }

  void add(DemoOrganisation organisation, Map<DemoLearner, List<TourStep>> walks) {
    text.append("\n## ").append(organisation.name()).append("\n\n|");
    for (DemoLearner learner : walks.keySet()) {
      text.append(
          " | **%s**, %s: %s".formatted(learner.displayName(), learner.role(), learner.kind()));
    }
    text.append(" |\n|---").append("|---".repeat(walks.size())).append("|\n");
    int rows = walks.values().stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      text.append("| ").append(row + 1);
      for (List<TourStep> steps : walks.values()) {
        text.append(" | ").append(row < steps.size() ? cell(steps.get(row)) : "");
      }
      text.append(" |\n");
    }
    text.append(summary(walks));
  }

  private static String cell(TourStep step) {
    List<String> lines = new ArrayList<>();
    lines.add(
        step.title().isEmpty()
            ? "**Nothing more to do**"
            : "**%s** (%s)".formatted(step.title(), step.facts()));
    lines.addAll(step.reasons());
    if (step.questions() > 0) {
      lines.add("*%d of %d right*".formatted(step.right(), step.questions()));
    }
    return String.join("<br>", lines).replace("|", "\\|");
  }

  private static String summary(Map<DemoLearner, List<TourStep>> walks) {
    Map<String, String> said = new LinkedHashMap<>();
    walks.forEach(
        (learner, steps) -> {
          long done = steps.stream().filter(one -> !one.title().isEmpty()).count();
          said.put(
              learner.displayName(),
              "%s: %d activities, %d of %d questions right"
                  .formatted(
                      learner.displayName(),
                      done,
                      steps.stream().mapToInt(TourStep::right).sum(),
                      steps.stream().mapToInt(TourStep::questions).sum()));
        });
    return String.format(Locale.ROOT, "%n%s.%n", String.join("; ", said.values()));
  }

  String markdown() {
    return text.toString();
  }
}
