package org.koers.lrs.statement.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.statement.store.Descriptions.Subject;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.Context;
import org.koers.lrs.xapi.Group;
import org.koers.lrs.xapi.Statement;
import org.koers.lrs.xapi.StatementObject;
import org.koers.lrs.xapi.StatementRef;
import org.koers.lrs.xapi.SubStatement;

/** What a statement says of activities and agents: a digest of each definition, and each name. */
final class Described {

  private final long tenantId;
  private final Map<Subject, String> found = new LinkedHashMap<>();

  private Described(long tenantId) {
    this.tenantId = tenantId;
  }

  static Map<Subject, String> in(long tenantId, Statement statement) {
    Described described = new Described(tenantId);
    described.actor(statement.actor());
    described.object(statement.object());
    described.context(statement.context());
    return described.found;
  }

  private void object(StatementObject object) {
    switch (object) {
      case Activity activity -> activity(activity);
      case Actor actor -> actor(actor);
      case SubStatement sub -> {
        actor(sub.actor());
        object(sub.object());
        context(sub.context());
      }
      case StatementRef ref -> {}
    }
  }

  private void context(@Nullable Context context) {
    if (context != null) {
      context.contextActivities().all().forEach(this::activity);
      Stream.of(
              Stream.ofNullable(context.instructor()),
              Stream.<Actor>ofNullable(context.team()),
              context.contextAgents().stream().<Actor>map(entry -> entry.agent()),
              context.contextGroups().stream().<Actor>map(entry -> entry.group()))
          .flatMap(part -> part)
          .forEach(this::actor);
    }
  }

  private void activity(Activity activity) {
    if (activity.definition() != null) {
      Term term = new Term(tenantId, TermKind.ACTIVITY, activity.id().value());
      found.put(new Subject(term, ""), digest(activity.definition().toString()));
    }
  }

  private void actor(Actor actor) {
    name(Mentioned.ownKey(actor), actor.name());
    if (actor instanceof Group group) {
      group.members().forEach(member -> name(member.ifi().key(), member.name()));
    }
  }

  private void name(@Nullable String key, @Nullable String name) {
    if (key != null && name != null) {
      found.put(new Subject(new Term(tenantId, TermKind.ACTOR, key), name), name);
    }
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
