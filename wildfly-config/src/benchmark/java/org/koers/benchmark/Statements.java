package org.koers.benchmark;

import java.util.Random;
import java.util.UUID;

/**
 * Statements of about 1.07 KB whose actors, verbs and activities are Zipf-distributed: some of each
 * are in very many statements, most in few.
 */
final class Statements {

  static final int ACTORS = 20_000;
  static final int VERBS = 40;
  static final int ACTIVITIES = 5_000;
  static final int COURSES = 300;

  /** In one of twenty statements, but never with the most frequent activity. */
  static final String LONELY_VERB = verb(VERBS);

  private static final double[] ACTOR = cumulated(ACTORS);
  private static final double[] VERB = cumulated(VERBS);
  private static final double[] ACTIVITY = cumulated(ACTIVITIES);
  private static final double[] COURSE = cumulated(COURSES);

  private final Random random;

  Statements(long seed) {
    random = new Random(seed);
  }

  /** A statement under that id. */
  String next(UUID id) {
    int actor = pick(ACTOR);
    int activity = pick(ACTIVITY);
    return """
    {"id":"%s","actor":{"objectType":"Agent","name":"Learner %d","account":{"homePage":"https://lms.example.org","name":"%s"}},\
    "verb":{"id":"%s","display":{"en":"verb","nl":"werkwoord"}},\
    "object":{"objectType":"Activity","id":"%s","definition":{"name":{"en":"Activity %d","nl":"Activiteit %d"},\
    "type":"http://adlnet.gov/expapi/activities/interaction","interactionType":"choice",\
    "correctResponsesPattern":["b"]}},\
    "result":{"score":{"scaled":%s,"raw":%d,"min":0,"max":100},"success":%b,"response":"b","duration":"PT%dS"},\
    "context":{"registration":"%s","platform":"Example LMS 4.5","language":"nl",\
    "instructor":{"account":{"homePage":"https://lms.example.org","name":"teacher-%d"}},\
    "contextActivities":{"parent":[{"id":"%s"}],"category":[{"id":"https://w3id.org/xapi/scorm/v/1"}]},\
    "extensions":{"https://lms.example.org/x/session":"%s"}},"timestamp":"2026-11-%02dT%02d:%02d:%02d.000Z"}"""
        .formatted(
            id,
            actor,
            actorName(actor),
            activity > 0 && random.nextInt(20) == 0 ? LONELY_VERB : verb(pick(VERB)),
            activity(activity),
            activity,
            activity,
            "0." + random.nextInt(10, 99),
            random.nextInt(100),
            random.nextBoolean(),
            random.nextInt(3_600),
            registration(actor, random.nextInt(5)),
            random.nextInt(50),
            course(pick(COURSE)),
            new UUID(random.nextLong(), random.nextLong()),
            random.nextInt(1, 28),
            random.nextInt(24),
            random.nextInt(60),
            random.nextInt(60));
  }

  UUID id() {
    return new UUID(
        random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L,
        random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
  }

  static String actorName(int rank) {
    return "learner-%06d-%08x".formatted(rank, rank * 0x9E3779B1);
  }

  static String agent(int rank) {
    return "{\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\""
        + actorName(rank)
        + "\"}}";
  }

  static String teacher(int number) {
    return "{\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\"teacher-"
        + number
        + "\"}}";
  }

  static String verb(int rank) {
    return "https://verbs.example.org/verbs/" + rank;
  }

  static String activity(int rank) {
    return "https://lms.example.org/course/module/activity/" + rank;
  }

  static String course(int rank) {
    return "https://lms.example.org/course/" + rank;
  }

  static UUID registration(int actor, int number) {
    return new UUID(0x40008000L | (long) actor << 32, 0x8000000000000000L | number);
  }

  private int pick(double[] cumulated) {
    int at = java.util.Arrays.binarySearch(cumulated, random.nextDouble());
    return Math.min(at < 0 ? -at - 1 : at, cumulated.length - 1);
  }

  private static double[] cumulated(int size) {
    double[] sums = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1.0 / (i + 1);
      sums[i] = sum;
    }
    for (int i = 0; i < size; i++) {
      sums[i] /= sum;
    }
    return sums;
  }
}
