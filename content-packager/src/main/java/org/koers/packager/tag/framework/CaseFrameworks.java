package org.koers.packager.tag.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.koers.packager.problem.FindingCode;

/**
 * A CFPackage of IMS CASE 1.0: CFDocument, CFItems and the CFAssociations of type isChildOf between
 * them. Places are JSON pointers.
 */
final class CaseFrameworks {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Draft draft;
  private final Map<String, String> iris = new HashMap<>();
  private String language = "und";

  private CaseFrameworks(String name, Draft draft) {
    this.name = name;
    this.draft = draft;
  }

  static void read(String name, String text, Draft draft) {
    JsonNode root = parsed(name, text);
    if (!root.path("CFDocument").isObject() || !root.path("CFItems").isArray()) {
      throw FrameworkReader.problem(name, "It has no CFDocument with a list CFItems.");
    }
    new CaseFrameworks(name, draft).read(root);
  }

  private static JsonNode parsed(String name, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw FrameworkReader.problem(
          name,
          "It is no JSON: "
              + e.getOriginalMessage()
              + " (line "
              + e.getLocation().getLineNr()
              + ").");
    }
  }

  private void read(JsonNode root) {
    JsonNode document = root.path("CFDocument");
    draft.title(document.path("title").asText(""));
    language = primary(document.path("language").asText("und"));
    int number = 0;
    for (JsonNode item : root.path("CFItems")) {
      item(item, name + " /CFItems/" + number++);
    }
    number = 0;
    for (JsonNode link : root.path("CFAssociations")) {
      association(link, name + " /CFAssociations/" + number++);
    }
  }

  private static String primary(String tag) {
    return tag.isBlank() ? "und" : tag.toLowerCase(Locale.ROOT).split("[-_]", -1)[0];
  }

  private void item(JsonNode item, String place) {
    String iri = item.path("uri").asText("").strip();
    String full = item.path("fullStatement").asText("").strip();
    String brief = item.path("abbreviatedStatement").asText("").strip();
    if (iri.isEmpty() || (full.isEmpty() && brief.isEmpty())) {
      draft.finding(
          FindingCode.FRAMEWORK_ROW_INVALID,
          place,
          "It has no " + (iri.isEmpty() ? "uri" : "fullStatement") + "; it was left out.");
      return;
    }
    String tongue = item.has("language") ? primary(item.path("language").asText()) : language;
    iris.put(item.path("identifier").asText(iri), iri);
    draft.label(iri, tongue, brief.isEmpty() ? full : brief, place);
    draft.otherLabel(iri, tongue, item.path("humanCodingScheme").asText(""), place);
    draft.description(iri, tongue, brief.isEmpty() ? "" : full, place);
    draft.description(iri, tongue, item.path("notes").asText(""), place);
  }

  private void association(JsonNode link, String place) {
    if (!link.path("associationType").asText("").equals("isChildOf")) {
      return;
    }
    String child = iris.get(link.path("originNodeURI").path("identifier").asText(""));
    JsonNode to = link.path("destinationNodeURI");
    String parent = iris.get(to.path("identifier").asText(""));
    if (child == null) {
      draft.finding(
          FindingCode.FRAMEWORK_PARENT_UNKNOWN,
          place,
          "Its originNodeURI names no item of CFItems.");
    } else if (parent != null) {
      draft.broader(child, parent, place);
    }
  }
}
