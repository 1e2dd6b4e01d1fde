package org.koers.packager.scorm.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.koers.packager.xml.XmlElement;

/** In which order the children of an element must stand, as far as they are written here. */
final class LomOrder {

  private static final Map<String, List<String>> ORDER =
      Map.of(
          "manifest", List.of("metadata", "organizations", "resources", "manifest"),
          "metadata", List.of("schema", "schemaversion", "location", "lom"),
          "lom",
              List.of(
                  "general",
                  "lifecycle",
                  "metametadata",
                  "technical",
                  "educational",
                  "rights",
                  "relation",
                  "annotation",
                  "classification"),
          "general",
              List.of(
                  "identifier",
                  "title",
                  "catalogentry",
                  "language",
                  "description",
                  "keyword",
                  "coverage",
                  "structure",
                  "aggregationlevel"),
          "metametadata",
              List.of("identifier", "catalogentry", "contribute", "metadatascheme", "language"),
          "educational",
              List.of(
                  "interactivitytype",
                  "learningresourcetype",
                  "interactivitylevel",
                  "semanticdensity",
                  "intendedenduserrole",
                  "context",
                  "typicalagerange",
                  "difficulty",
                  "typicallearningtime",
                  "description",
                  "language"),
          "typicallearningtime", List.of("datetime", "duration", "description"));

  private LomOrder() {}

  /**
   * The child behind which a new one belongs: the last that may not come later. Null: before all
   * others.
   */
  static @org.jspecify.annotations.Nullable XmlElement before(XmlElement parent, String child) {
    List<String> order = ORDER.getOrDefault(lower(parent.localName()), List.of());
    int rank = rank(order, lower(child));
    XmlElement last = null;
    for (XmlElement sibling : parent.children()) {
      if (rank(order, lower(sibling.localName())) <= rank) {
        last = sibling;
      }
    }
    return last;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static int rank(List<String> order, String name) {
    int at = order.indexOf(name);
    return at < 0 ? order.size() : at;
  }
}
