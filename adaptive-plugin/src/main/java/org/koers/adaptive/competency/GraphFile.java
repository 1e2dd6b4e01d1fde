package org.koers.adaptive.competency;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.setting.SettingFile;

/** The graph in the file that the setting {@code koers.graph} names. */
@ApplicationScoped
public class GraphFile implements CompetencyGraphs {

  /** System property with the path of the Turtle file. */
  public static final String SETTING = "koers.graph";

  private final @Nullable SettingFile<CompetencyGraph> file;

  /** By the setting. */
  public GraphFile() {
    this(System.getProperty(SETTING));
  }

  GraphFile(@Nullable String path) {
    this.file =
        path == null || path.isBlank()
            ? null
            : new SettingFile<>(Path.of(path), CompetencyGraph::load);
  }

  @Override
  public CompetencyGraph current() {
    if (file == null) {
      throw new GraphProblem(
          "There is no competency graph: the setting %s is empty. Set it to the path of a Turtle file."
              .formatted(SETTING));
    }
    return file.current();
  }
}
