package org.koers.lrs.xapi;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement without the differences that comparing must ignore (Data 2.3.1). Numbers are compared
 * by value: 1 and 1.0 are the same JSON number.
 */
final class Essence {

  private Essence() {}

  static Statement of(Statement s) {
    return new Statement(
        null,
        actor(s.actor()),
        verb(s.verb()),
        object(s.object()),
        result(s.result()),
        context(s.context()),
        null,
        null,
        null,
        null,
        List.of());
  }

  private static Verb verb(Verb verb) {
    return new Verb(verb.id(), LanguageMap.EMPTY);
  }

  private static StatementObject object(StatementObject object) {
    return switch (object) {
      case Activity activity -> activity(activity);
      case Actor actor -> actor(actor);
      case StatementRef ref -> ref;
      case SubStatement sub ->
          new SubStatement(
              actor(sub.actor()),
              verb(sub.verb()),
              object(sub.object()),
              result(sub.result()),
              context(sub.context()),
              sub.timestamp(),
              List.of());
    };
  }

  private static Activity activity(Activity activity) {
    return new Activity(activity.id(), null);
  }

  private static Actor actor(Actor actor) {
    return switch (actor) {
      case Agent agent -> agent;
      case Group group -> group(group);
    };
  }

  private static Group group(Group group) {
    List<Agent> members =
        group.members().stream()
            .sorted(
                Comparator.comparing((Agent agent) -> agent.ifi().key())
                    .thenComparing(agent -> Objects.requireNonNullElse(agent.name(), "")))
            .toList();
    return switch (group) {
      case Group.Identified known -> new Group.Identified(known.name(), known.ifi(), members);
      case Group.Anonymous unknown -> new Group.Anonymous(unknown.name(), members);
    };
  }

  private static @Nullable Result result(@Nullable Result r) {
    return r == null
        ? null
        : new Result(
            score(r.score()),
            r.success(),
            r.completion(),
            r.response(),
            r.duration() == null ? null : r.duration().truncated(),
            extensions(r.extensions()));
  }

  private static @Nullable Score score(@Nullable Score s) {
    return s == null
        ? null
        : new Score(number(s.scaled()), number(s.raw()), number(s.min()), number(s.max()));
  }

  private static @Nullable BigDecimal number(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }

  private static @Nullable Context context(@Nullable Context c) {
    return c == null
        ? null
        : new Context(
            c.registration(),
            c.instructor() == null ? null : actor(c.instructor()),
            c.team() == null ? null : group(c.team()),
            activities(c.contextActivities()),
            c.contextAgents(),
            c.contextGroups().stream()
                .map(one -> new ContextGroup(group(one.group()), one.relevantTypes()))
                .toList(),
            c.revision(),
            c.platform(),
            c.language() == null ? null : c.language().toLowerCase(Locale.ROOT),
            c.statement(),
            extensions(c.extensions()));
  }

  private static ContextActivities activities(ContextActivities all) {
    return new ContextActivities(
        bare(all.parent()), bare(all.grouping()), bare(all.category()), bare(all.other()));
  }

  private static List<Activity> bare(List<Activity> activities) {
    return activities.stream().map(Essence::activity).toList();
  }

  private static Extensions extensions(Extensions extensions) {
    return extensions.mapValues(JsonNumbers::byValue);
  }
}
