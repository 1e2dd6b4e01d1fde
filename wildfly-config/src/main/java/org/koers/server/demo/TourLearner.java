package org.koers.server.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * How one of the demo's learners answers in the tour: by a chance of a right answer, drawn by a
 * hash, so that the same tour gives the same answers.
 *
 * <p>A beginner has .55 in a course met for the first time and .9 when it is met again; an expert
 * .95; a forgetful learner .55 in the first course of the tour and .95 from then on: relearning is
 * fast.
 */
final class TourLearner {

  private final DemoLearner learner;
  private final Map<String, Integer> met = new HashMap<>();
  private int courses;

  TourLearner(DemoLearner learner) {
    this.learner = learner;
  }

  /** Opens a course; what follows is answered in it. */
  void open(String activity) {
    courses++;
    met.merge(activity, 1, Integer::sum);
  }

  boolean knows(String activity, String question) {
    int time = met.getOrDefault(activity, 1);
    return draw(learner.pseudonym() + " " + activity + " " + question + " " + time) < chance(time);
  }

  private double chance(int time) {
    return switch (learner.kind()) {
      case "expert" -> .95;
      case "forgetful" -> courses == 1 ? .55 : .95;
      default -> time == 1 ? .55 : .9;
    };
  }

  /** From 0 to 1, the same for the same text. */
  private static double draw(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ((hash[0] & 0xff) * 256 + (hash[1] & 0xff)) / 65_536.0;
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent); // every Java has it
    }
  }
}
