package org.koers.lrs.xapi;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The circumstances. contextAgents and contextGroups exist since 2.0.0. */
public record Context(
    @Nullable UUID registration,
    @Nullable Actor instructor,
    @Nullable Group team,
    ContextActivities contextActivities,
    List<ContextAgent> contextAgents,
    List<ContextGroup> contextGroups,
    @Nullable String revision,
    @Nullable String platform,
    @Nullable String language,
    @Nullable StatementRef statement,
    Extensions extensions) {

  public Context {
    contextAgents = List.copyOf(contextAgents);
    contextGroups = List.copyOf(contextGroups);
  }
}
