package org.koers.adaptive.competency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** How staff change their graph: only what has passed its check, and never over somebody else's. */
@Dependent
public class GraphEditing {

  /** Who made the version that holds what the file held before staff made the first one. */
  public static final String FILE = "file";

  private final GraphVersions versions;
  private final GraphFiles files;
  private final TenantGraphs graphs;
  private final Clock clock;

  @Inject
  public GraphEditing(GraphVersions versions, GraphFiles files, TenantGraphs graphs) {
    this(versions, files, graphs, Clock.systemUTC());
  }

  GraphEditing(GraphVersions versions, GraphFiles files, TenantGraphs graphs, Clock clock) {
    this.versions = versions;
    this.files = files;
    this.graphs = graphs;
    this.clock = clock;
  }

  /** The text in force; none where there is no graph. */
  public Optional<String> text(long tenantId) {
    int number = versions.latest(tenantId);
    return number == 0
        ? files.text(tenantId)
        : versions.find(tenantId, number).map(GraphVersion::turtle);
  }

  /**
   * Puts a text in force.
   *
   * @param base the number of the version that it was made from, 0 for the file
   * @return the number of the new version; none where another was put in force since {@code base}
   * @throws GraphProblem if the text does not pass its check
   */
  public Optional<Integer> use(long tenantId, int base, String turtle, String who, String note) {
    GraphCheck check = GraphCheck.of(turtle.getBytes(StandardCharsets.UTF_8), "");
    if (check.graph().isEmpty()) {
      throw new GraphProblem("The graph did not pass its check. Correct it and give it again.");
    }
    int number = base;
    if (base == 0) {
      Optional<String> before = files.text(tenantId);
      if (before.isPresent()) {
        GraphVersion first = version(tenantId, 1, FILE, "", before.get());
        if (!versions.keep(first)) {
          return Optional.empty();
        }
        number = 1;
      }
    }
    boolean kept = versions.keep(version(tenantId, number + 1, who, note, turtle));
    graphs.changed(tenantId);
    return kept ? Optional.of(number + 1) : Optional.empty();
  }

  private GraphVersion version(long tenantId, int number, String who, String note, String turtle) {
    return new GraphVersion(tenantId, number, clock.instant(), who, note, turtle);
  }
}
