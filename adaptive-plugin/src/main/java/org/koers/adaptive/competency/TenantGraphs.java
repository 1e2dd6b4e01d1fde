package org.koers.adaptive.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;

/**
 * The graph in force of each tenant: the latest version that its staff put in force, else what the
 * setting {@code koers.graph} names. A change on another node counts here within {@link #SEEN}.
 */
@ApplicationScoped
public class TenantGraphs implements CompetencyGraphs {

  /** How long a node goes by the version it saw last. */
  static final Duration SEEN = Duration.ofSeconds(2);

  private final GraphVersions versions;
  private final GraphFiles files;
  private final Map<Long, Seen> seen = new ConcurrentHashMap<>();
  private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

  private record Seen(int number, long until) {}

  private record Kept(int number, CompetencyGraph graph) {}

  /** For the container, which makes a proxy of it. */
  @NullUnmarked
  protected TenantGraphs() {
    this.versions = null;
    this.files = null;
  }

  @Inject
  public TenantGraphs(GraphVersions versions, GraphFiles files) {
    this.versions = versions;
    this.files = files;
  }

  @Override
  public CompetencyGraph current(long tenantId) {
    int number = number(tenantId);
    if (number == 0) {
      return files.current(tenantId);
    }
    Kept known = kept.get(tenantId);
    if (known == null || known.number() != number) {
      known = new Kept(number, read(tenantId, number));
      kept.put(tenantId, known);
    }
    return known.graph();
  }

  /** Looks at the database at the next question, since something has just changed here. */
  public void changed(long tenantId) {
    seen.remove(tenantId);
  }

  private int number(long tenantId) {
    Seen last = seen.get(tenantId);
    long now = System.nanoTime();
    if (last == null || now - last.until() >= 0) {
      last = new Seen(versions.latest(tenantId), now + SEEN.toNanos());
      seen.put(tenantId, last);
    }
    return last.number();
  }

  private CompetencyGraph read(long tenantId, int number) {
    String turtle =
        versions
            .find(tenantId, number)
            .map(GraphVersion::turtle)
            .orElseThrow(
                () ->
                    new GraphProblem(
                        "Version %d of the competency graph is gone. Put another in force under Graph."
                            .formatted(number)));
    return CompetencyGraph.load(
        new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)), "Version " + number);
  }
}
