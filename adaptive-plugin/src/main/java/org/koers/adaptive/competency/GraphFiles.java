package org.koers.adaptive.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.setting.SettingFile;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.authority.Tenant;

/**
 * The graphs that the setting {@code koers.graph} names: one Turtle file for all tenants, or a
 * folder with one for each, {@code <tenant>.ttl}.
 */
@ApplicationScoped
@Typed(GraphFiles.class) // of the interface there is one bean, which looks for versions first
public class GraphFiles implements CompetencyGraphs {

  /** System property with the path of the Turtle file or of the folder. */
  public static final String SETTING = "koers.graph";

  private final @Nullable Path place;
  private final LongFunction<String> names;
  private final Map<Long, String> known = new ConcurrentHashMap<>();
  private final Map<Path, SettingFile<CompetencyGraph>> files = new ConcurrentHashMap<>();

  /** For the container, which makes a proxy of it. */
  @NullUnmarked
  protected GraphFiles() {
    this.place = null;
    this.names = null;
  }

  /** By the setting. */
  @Inject
  public GraphFiles(CredentialAdministration tenants) {
    this(System.getProperty(SETTING), id -> name(tenants, id));
  }

  /**
   * @param path of the file or folder; null or blank for none
   * @param names what the tenant of a number is called
   */
  GraphFiles(@Nullable String path, LongFunction<String> names) {
    this.place = path == null || path.isBlank() ? null : Path.of(path);
    this.names = names;
  }

  private static String name(CredentialAdministration tenants, long id) {
    return tenants.tenants().stream()
        .filter(one -> one.id() == id)
        .map(Tenant::name)
        .findFirst()
        .orElseThrow(() -> new GraphProblem("There is no tenant %d. Sign in again.".formatted(id)));
  }

  @Override
  public CompetencyGraph current(long tenantId) {
    if (place == null) {
      throw new GraphProblem(
          ("There is no competency graph: the setting %s is empty. Set it to the path of a Turtle"
                  + " file, or of a folder with one for each tenant.")
              .formatted(SETTING));
    }
    return files
        .computeIfAbsent(
            file(place, tenantId), one -> new SettingFile<>(one, CompetencyGraph::load))
        .current();
  }

  /** What the file of a tenant holds, usable or not; none where there is no such file. */
  public Optional<String> text(long tenantId) {
    if (place == null) {
      return Optional.empty();
    }
    Path file = file(place, tenantId);
    try {
      return Files.isRegularFile(file) && Files.size(file) <= CompetencyGraph.MOST_BYTES
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private Path file(Path from, long tenantId) {
    return Files.isDirectory(from)
        ? from.resolve(fileName(known.computeIfAbsent(tenantId, names::apply)))
        : from;
  }

  /**
   * What the file of a tenant is called in a folder of graphs: its name, with what a path could
   * take for something else written as in a URL.
   */
  public static String fileName(String tenant) {
    return URLEncoder.encode(tenant, StandardCharsets.UTF_8).replace("+", "%20") + ".ttl";
  }
}
