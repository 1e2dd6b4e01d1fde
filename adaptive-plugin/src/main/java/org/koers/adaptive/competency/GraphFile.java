package org.koers.adaptive.competency;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * The graph in the file that the setting {@code koers.graph} names. A changed file counts from the
 * next question on; if it has become unusable, the graph before it stays in force and the log says
 * what is wrong.
 */
@ApplicationScoped
public class GraphFile implements CompetencyGraphs {

  /** System property with the path of the Turtle file. */
  public static final String SETTING = "koers.graph";

  private static final System.Logger LOG = System.getLogger(GraphFile.class.getName());

  private final @Nullable String path;
  private @Nullable Loaded loaded;

  /** By the setting. */
  public GraphFile() {
    this(System.getProperty(SETTING));
  }

  GraphFile(@Nullable String path) {
    this.path = path;
  }

  @Override
  public synchronized CompetencyGraph current() {
    if (path == null || path.isBlank()) {
      throw new GraphProblem(
          "There is no competency graph: the setting %s is empty. Set it to the path of a Turtle file."
              .formatted(SETTING));
    }
    Path file = Path.of(path);
    Stamp stamp = Stamp.of(file);
    Loaded before = loaded;
    if (before == null) {
      before = new Loaded(CompetencyGraph.load(file), stamp);
    } else if (!before.stamp().equals(stamp)) {
      before = new Loaded(reloaded(file, before.graph()), stamp);
    }
    loaded = before;
    return before.graph();
  }

  private static CompetencyGraph reloaded(Path file, CompetencyGraph before) {
    try {
      CompetencyGraph graph = CompetencyGraph.load(file);
      LOG.log(Level.INFO, "Competency graph read again after a change: {0}", file);
      return graph;
    } catch (GraphProblem problem) {
      LOG.log(Level.ERROR, "The graph before the change stays in force. {0}", problem.getMessage());
      return before;
    }
  }

  private record Loaded(CompetencyGraph graph, Stamp stamp) {}

  /** What tells one content of a file from the next without reading it. */
  private record Stamp(FileTime modified, long bytes) {
    static Stamp of(Path file) {
      try {
        return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
      } catch (IOException absent) {
        return new Stamp(FileTime.fromMillis(0), -1);
      }
    }
  }
}
