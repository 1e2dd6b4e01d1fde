package org.koers.server.demo;

import java.util.List;

/**
 * What Koers chose at one moment of the tour, and what became of it.
 *
 * @param title of the activity; empty where there was none
 * @param facts language, level and time, as far as they are known
 * @param reasons sentences; where nothing was chosen, why not
 * @param right answers given in it
 * @param questions that were asked
 */
record TourStep(String title, String facts, List<String> reasons, int right, int questions) {

  TourStep {
    reasons = List.copyOf(reasons);
  }
}
