package org.koers.adaptive.adaptivity;

import java.util.Optional;

/**
 * What is held 180 days after the end.
 *
 * @param refreshed with a refresher in each week in which the tutor wants one
 * @param equal with refreshers as long as all minutes stay within those of everything
 * @param minutes of all refreshers
 */
record Later(double refreshed, double equal, double minutes) {

  static Later of(Tutor tutor, Trial trial, double ofEverything) {
    double before = trial.minutes();
    double equal = Double.NaN;
    int weeks = (int) (World.LATER_DAYS / World.DAYS_BETWEEN);
    for (int week = 1; week <= weeks; week++) {
      trial.sleep(World.DAYS_BETWEEN);
      double left = World.LATER_DAYS - week * World.DAYS_BETWEEN;
      Optional<Course> next = tutor.next(trial, World.REFRESHER);
      if (next.isPresent()) {
        Course course = next.get();
        double takes = trial.setting().minutes(course, trial.done(course) > 0);
        if (Double.isNaN(equal) && trial.minutes() + takes > ofEverything) {
          equal = trial.held(left);
        }
        trial.play(course);
      }
    }
    trial.sleep(World.LATER_DAYS - weeks * World.DAYS_BETWEEN);
    double held = trial.held(0);
    return new Later(held, Double.isNaN(equal) ? held : equal, trial.minutes() - before);
  }
}
