package org.koers.lrs.profile.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can only be seen in the document as it was written (structure 4.0, 6.0). */
record RawCheck(Findings findings) {

  private static final String CONTEXT = "@context";

  /** What stands in these is not described by the specification's context. */
  private static final Set<String> FREE =
      Set.of("prefLabel", "definition", "scopeNote", "activityDefinition", "any", "all", "none");

  /** The document, with the specification's context if it names none; absent if it is no object. */
  Optional<String> withContext(JsonNode raw) {
    if (!(raw instanceof ObjectNode profile)) {
      findings.error("", "A profile is a JSON object; send one.");
      return Optional.empty();
    }
    JsonNode context = profile.path(CONTEXT);
    boolean plain = context.asText().equals(ContextCatalogue.PROFILE);
    if (context.isMissingNode()) {
      findings.flaw(
          CONTEXT, "It is missing, and read as \"" + ContextCatalogue.PROFILE + "\". Add it.");
      profile.put(CONTEXT, ContextCatalogue.PROFILE);
      plain = true;
    } else if (!plain && !context.toString().contains('"' + ContextCatalogue.PROFILE + '"')) {
      findings.flaw(CONTEXT, "It must contain \"" + ContextCatalogue.PROFILE + "\".");
    }
    walk(profile, "", plain);
    return Optional.of(profile.toString());
  }

  private void walk(JsonNode node, String pointer, boolean plain) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String name = entry.getKey();
      String here = pointer + "/" + name;
      requireContent(entry.getValue(), here);
      if (plain && !name.startsWith("@") && !name.contains(":") && !known(name)) {
        findings.flaw(
            here,
            "The context has no property \""
                + name
                + "\", so it says nothing. Correct the name, or define it in the context.");
      }
      if (!FREE.contains(name)) {
        walk(entry.getValue(), here, plain);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      requireContent(node.get(i), pointer + "/" + i);
      walk(node.get(i), pointer + "/" + i, plain);
    }
  }

  private static boolean known(String name) {
    return ContextCatalogue.terms().containsKey(name);
  }

  private void requireContent(JsonNode value, String pointer) {
    boolean empty = value.isTextual() ? value.asText().isEmpty() : value.isEmpty();
    if (value.isNull() || ((value.isContainerNode() || value.isTextual()) && empty)) {
      findings.flaw(pointer, "It is null or empty. Give it a value or leave it out.");
    }
  }
}
