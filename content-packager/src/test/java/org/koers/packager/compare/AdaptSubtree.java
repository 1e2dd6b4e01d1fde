package org.koers.packager.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** What hangs below a page of an Adapt course. */
final class AdaptSubtree {

  private static final ObjectMapper JSON = new ObjectMapper();

  private AdaptSubtree() {}

  /** A list without what is below a page of the course. */
  static String without(String list, Path course, String page) {
    Map<String, String> parents = parents(course);
    return AdaptJson.with(
        list,
        all -> {
          for (int i = all.size() - 1; i >= 0; i--) {
            if (below(all.get(i).path("_id").asText(), page, parents)) {
              all.remove(i);
            }
          }
        });
  }

  private static boolean below(String id, String page, Map<String, String> parents) {
    String at = id;
    while (!at.isEmpty() && !at.equals(page)) {
      at = parents.getOrDefault(at, "");
    }
    return at.equals(page);
  }

  private static Map<String, String> parents(Path course) {
    Map<String, String> parents = new HashMap<>();
    try (ZipFile zip = new ZipFile(course.toFile())) {
      for (String part : List.of("contentObjects", "articles", "blocks", "components")) {
        JsonNode all =
            JSON.readTree(zip.getInputStream(zip.getEntry("course/nl/" + part + ".json")));
        all.forEach(n -> parents.put(n.path("_id").asText(), n.path("_parentId").asText()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parents;
  }
}
