package org.koers.adaptive.adaptivity;

import java.util.List;
import org.koers.adaptive.catalogue.Level;

/** Worlds that are worse than the population, each run beside it: where does it not help? */
enum Stress {
  NONE("as it is", 0, LearnerModel.DIFFICULTY_SPREAD),
  ALL_NOVICES("everybody a beginner", 0, LearnerModel.DIFFICULTY_SPREAD),
  ALL_EXPERTS("everybody an expert", 0, LearnerModel.DIFFICULTY_SPREAD),
  ALL_CLAIM("everybody overclaims", 0, LearnerModel.DIFFICULTY_SPREAD),
  WRONG_LEVELS("half of the courses with a wrong level", 0.5, LearnerModel.DIFFICULTY_SPREAD),
  WRONG_DIFFICULTY("questions far harder or easier than tagged", 0, 1.5),
  ALL_CLICK("everybody clicks through", 0, LearnerModel.DIFFICULTY_SPREAD);

  private final String words;
  private final double wrongLevels;
  private final double difficultySpread;

  Stress(String words, double wrongLevels, double difficultySpread) {
    this.words = words;
    this.wrongLevels = wrongLevels;
    this.difficultySpread = difficultySpread;
  }

  String words() {
    return words;
  }

  Person person(Person person) {
    return switch (this) {
      case ALL_NOVICES -> person.as(Kind.NOVICE);
      case ALL_EXPERTS -> person.as(Kind.EXPERT);
      case ALL_CLAIM -> person.as(Kind.OVERCLAIMING);
      case NONE, WRONG_LEVELS, WRONG_DIFFICULTY, ALL_CLICK -> person;
    };
  }

  boolean clicksThrough(LearnerModel model, Person person) {
    return this == ALL_CLICK || model.clicksThrough(person);
  }

  Mind mind(LearnerModel model, Person person) {
    return model.mind(person, difficultySpread, clicksThrough(model, person));
  }

  /** The courses as they really are under a learner model; the same for everybody. */
  Organisation organisation(Organisation tagged, LearnerModel model) {
    double wrong = Math.max(wrongLevels, model.wrongTags());
    List<Course> real =
        tagged.courses().stream()
            .map(
                course ->
                    new Draws(Population.SEED).uniform("tags", course.iri()) < wrong
                        ? course.really(course.competency(), beside(course.level()))
                        : course)
            .toList();
    return tagged.with(real);
  }

  /** The level above the lowest, else the one below. */
  private static Level beside(Level level) {
    return switch (level) {
      case BASIC, EXPERT -> Level.ADVANCED;
      case ADVANCED -> Level.BASIC;
    };
  }
}
