package org.koers.adaptive.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    Path file =
        Files.isDirectory(place)
            ? place.resolve(fileName(known.computeIfAbsent(tenantId, names::apply)))
            : place;
    return files
        .computeIfAbsent(file, one -> new SettingFile<>(one, CompetencyGraph::load))
        .current();
  }

  /**
   * What the file of a tenant is called in a folder of graphs: its name, with what a path could
   * take for something else written as in a URL.
   */
  public static String fileName(String tenant) {
    return URLEncoder.encode(tenant, StandardCharsets.UTF_8).replace("+", "%20") + ".ttl";
  }
}
