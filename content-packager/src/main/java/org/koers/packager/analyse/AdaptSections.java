package org.koers.packager.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of an Adapt course: each opens at {@code #/id/} and its id. */
final class AdaptSections {

  private final String launch;
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, JsonNode> pages = new HashMap<>();

  /**
   * Of a course.
   *
   * @param launch address of the course's own page
   */
  AdaptSections(String launch) {
    int cut = launch.indexOf('#');
    this.launch = cut < 0 ? launch : launch.substring(0, cut);
  }

  void know(JsonNode node) {
    String id = node.path("_id").asText("");
    parents.put(id, node.path("_parentId").asText(""));
    if (node.path("_type").asText("").equals("page")) {
      pages.put(id, node);
    }
  }

  /** What is read from here on belongs to the page that this node stands on. */
  void enter(JsonNode node, Readings readings) {
    JsonNode page = page(node.path("_id").asText(""));
    if (page == null) {
      readings.outsideSections();
      return;
    }
    String id = page.path("_id").asText("");
    String shown = page.path("displayTitle").asText("");
    String title = shown.isBlank() ? page.path("title").asText("") : shown;
    readings.section(id, title, launch + "#/id/" + id);
  }

  private @Nullable JsonNode page(String of) {
    String id = of;
    for (int up = 0; up < 10; up++) {
      JsonNode page = pages.get(id);
      if (page != null) {
        return page;
      }
      id = parents.getOrDefault(id, "");
    }
    return null;
  }
}
