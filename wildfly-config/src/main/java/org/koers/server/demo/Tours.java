package org.koers.server.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The tour of all organisations.
 *
 * @param base address of the server
 * @param packages the folder {@code packages} of the demo
 * @param language in which the reasons are told
 * @param homePage of the learners' accounts in statements
 * @param secrets by their names in the file of secrets
 */
public record Tours(
    URI base, Path packages, String language, String homePage, UnaryOperator<String> secrets) {

  /** Walks with everybody who is of a kind; as Markdown. */
  public String report(List<DemoOrganisation> organisations)
      throws IOException, InterruptedException {
    Tour tour = new Tour(base, packages, language);
    TourReport report = new TourReport();
    for (DemoOrganisation organisation : organisations) {
      Map<DemoLearner, List<TourStep>> walks = new LinkedHashMap<>();
      for (DemoLearner learner : organisation.learners()) {
        if (!learner.kind().isEmpty()) {
          walks.put(
              learner,
              tour.walk(
                  organisation,
                  learner,
                  secrets.apply("credential." + organisation.key()),
                  secrets.apply("learner." + learner.pseudonym()),
                  homePage));
        }
      }
      report.add(organisation, walks);
    }
    return report.markdown();
  }
}
