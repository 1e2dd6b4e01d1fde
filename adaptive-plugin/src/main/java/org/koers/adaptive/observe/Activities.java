package org.koers.adaptive.observe;

import java.util.Optional;
import java.util.stream.Stream;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.ContextActivities;
import org.koers.lrs.xapi.LanguageMap;
import org.koers.lrs.xapi.Statement;

/** What a statement says of the activities in and around it. */
final class Activities {

  private static final String ATTEMPT = "http://adlnet.gov/expapi/activities/attempt";

  private Activities() {}

  static ContextActivities context(Statement statement) {
    return statement.context() == null
        ? ContextActivities.NONE
        : statement.context().contextActivities();
  }

  static Optional<String> type(Activity activity) {
    return activity.definition() == null || activity.definition().type() == null
        ? Optional.empty()
        : Optional.of(activity.definition().type().value());
  }

  /** In whichever language comes first; empty if it has none. */
  static String title(Activity activity) {
    LanguageMap name =
        activity.definition() == null ? LanguageMap.EMPTY : activity.definition().name();
    return name.texts().values().stream().findFirst().orElse("");
  }

  /** ADL's type of a course or cmi5's. */
  static boolean isCourse(Activity activity) {
    return type(activity)
        .filter(
            type -> type.endsWith("/activities/course") || type.endsWith("/activitytype/course"))
        .isPresent();
  }

  /** The activity that stands for one attempt, as Moodle's log store has them. */
  static Optional<Activity> attempt(Statement statement, Activity object) {
    return Stream.concat(Stream.of(object), context(statement).parent().stream())
        .filter(activity -> type(activity).filter(ATTEMPT::equals).isPresent())
        .findFirst();
  }
}
