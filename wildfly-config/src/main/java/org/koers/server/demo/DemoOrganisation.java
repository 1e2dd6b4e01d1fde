package org.koers.server.demo;

import java.util.List;

/**
 * Someone invented that has learners: a tenant of the demo.
 *
 * @param tenant its name
 * @param key of its credential
 * @param name with its size and its theme, in English
 */
public record DemoOrganisation(
    String tenant, String key, String name, Curriculum curriculum, List<DemoLearner> learners) {

  public DemoOrganisation {
    learners = List.copyOf(learners);
  }
}
