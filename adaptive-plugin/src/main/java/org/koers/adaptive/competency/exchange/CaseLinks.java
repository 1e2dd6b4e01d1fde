package org.koers.adaptive.competency.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The associations of a CASE package (1.0 and 1.1): {@code precedes} is a prerequisite, {@code
 * isPartOf} is part of it; {@code isChildOf} comes with the labels. Places are JSON pointers.
 */
final class CaseLinks {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TAKEN = Set.of("precedes", "isPartOf", "isChildOf");

  private final Links links = new Links();
  private final Map<String, String> iris = new HashMap<>();
  private final Map<String, Integer> others = new TreeMap<>();
  private String document = "";

  private CaseLinks() {}

  static Links of(Path file) throws IOException {
    CaseLinks all = new CaseLinks();
    all.read(JSON.readTree(file.toFile()));
    return all.links;
  }

  private void read(JsonNode root) {
    document = root.path("CFDocument").path("identifier").asText("");
    root.path("CFItems")
        .forEach(item -> iris.put(item.path("identifier").asText(""), item.path("uri").asText("")));
    int number = 0;
    for (JsonNode one : root.path("CFAssociations")) {
      association(one, "/CFAssociations/" + number++);
    }
    others.forEach(
        (type, count) ->
            links.note(
                "%d associations of the type %s have no counterpart in a graph; they were left out."
                    .formatted(count, type)));
  }

  private void association(JsonNode one, String place) {
    String type = one.path("associationType").asText("");
    if (!TAKEN.contains(type)) {
      others.merge(type, 1, Integer::sum);
      return;
    }
    String from = end(one, "originNodeURI");
    String to = end(one, "destinationNodeURI");
    boolean top = to.equals(document) && !document.isEmpty();
    if (!iris.containsKey(from) || !(iris.containsKey(to) || top)) {
      boolean origin = !iris.containsKey(from);
      links.note(
          "%s: its %s names \"%s\", which is no item of CFItems; it was left out. Give the whole package, or take the association out."
              .formatted(
                  place, origin ? "originNodeURI" : "destinationNodeURI", origin ? from : to));
    } else if (type.equals("precedes") && !top) {
      links.precedes(iris.get(from), iris.get(to));
    } else if (type.equals("isPartOf") && !top) {
      links.partOf(iris.get(from), iris.get(to));
    }
  }

  private static String end(JsonNode association, String name) {
    return association.path(name).path("identifier").asText("");
  }
}
