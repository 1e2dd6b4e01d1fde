package org.koers.server.demo;

import java.util.List;

/**
 * Someone invented who learns in the demo.
 *
 * @param pseudonym account name in statements; the same at every start
 * @param kind {@code beginner}, {@code expert} or {@code forgetful}; empty for none of these
 * @param role id in the demo's competency graph
 * @param language of the learner's page, BCP 47
 * @param past what they did in the organisation's own LMS
 */
public record DemoLearner(
    String pseudonym,
    String displayName,
    String kind,
    String role,
    String language,
    List<PastCourse> past) {

  public DemoLearner {
    past = List.copyOf(past);
  }
}
