package org.koers.adaptive.adaptivity;

/** The learner models, none of them the product's. */
enum LearnerModel {
  TRACING("knowledge tracing with forgetting"),
  RESPONSE("item response theory with logistic gain"),
  MEMORY("memory traces with spacing"),
  /** Each learner by one of the others; some click through; some courses are tagged wrong. */
  MIXED("mixed, a part clicks through, wrong tags");

  /** Questions tagged alike differ by this, logit. */
  static final double DIFFICULTY_SPREAD = 0.5;

  private static final double DISENGAGED = 0.15;

  private final String words;

  LearnerModel(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  Mind mind(Person person) {
    return mind(person, DIFFICULTY_SPREAD, clicksThrough(person));
  }

  Mind mind(Person person, double difficultySpread, boolean disengaged) {
    LearnerModel own = this == MIXED ? values()[(int) (person.draws().uniform("model") * 3)] : this;
    Mind mind =
        switch (own) {
          case RESPONSE -> new ResponseMind(person, difficultySpread);
          case MEMORY -> new MemoryMind(person);
          case TRACING, MIXED -> new TracingMind(person);
        };
    return disengaged ? new Disengaged(mind) : mind;
  }

  boolean clicksThrough(Person person) {
    return this == MIXED && person.draws().uniform("disengaged") < DISENGAGED;
  }

  /** Share of the courses whose tags name the wrong level. */
  double wrongTags() {
    return this == MIXED ? 0.2 : 0;
  }
}
