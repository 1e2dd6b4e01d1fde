package org.koers.adaptive.observe;

import java.util.Set;

/** The verbs that say something about learning, of ADL's vocabulary and the xAPI SCORM profile. */
final class Verbs {

  private static final String ADL = "http://adlnet.gov/expapi/verbs/";

  static final Set<String> ANSWERING = Set.of(ADL + "answered", ADL + "responded");
  static final String PASSED = ADL + "passed";
  static final String FAILED = ADL + "failed";
  static final String COMPLETED = ADL + "completed";
  static final String SCORED = ADL + "scored";

  private Verbs() {}
}
