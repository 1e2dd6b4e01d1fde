package org.koers.lrs.profile.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.profile.definition.TemplateRule.Presence;
import org.koers.lrs.profile.definition.TemplateRule.Values;

/** Reads Statement Templates and their rules (structure 8). */
record TemplateReader(Findings findings) {

  /** The property by the name of the context activities. */
  private static final Map<String, String> CONTEXT_TYPES =
      Map.of(
          "grouping", "contextGroupingActivityType",
          "parent", "contextParentActivityType",
          "other", "contextOtherActivityType",
          "category", "contextCategoryActivityType");

  Map<String, StatementTemplate> templates(Element root) {
    Map<String, StatementTemplate> templates = new LinkedHashMap<>();
    for (Element element : root.list("templates")) {
      if (!element.texts("type").contains("StatementTemplate")) {
        findings.flaw(element.at("type"), "It must be \"StatementTemplate\".");
      }
      templates.put(element.text("id"), template(element));
    }
    return templates;
  }

  private StatementTemplate template(Element element) {
    Map<String, Set<String>> contextTypes = new HashMap<>();
    CONTEXT_TYPES.forEach(
        (name, property) -> {
          Set<String> types = element.textSet(property);
          if (!types.isEmpty()) {
            contextTypes.put(name, types);
          }
        });
    return new StatementTemplate(
        element.text("id"),
        new DeterminingProperties(
            one(element, "verb"),
            one(element, "objectActivityType"),
            contextTypes,
            element.textSet("attachmentUsageType")),
        element.textSet("objectStatementRefTemplate"),
        element.textSet("contextStatementRefTemplate"),
        rules(element));
  }

  private @Nullable String one(Element element, String property) {
    if (element.texts(property).size() > 1) {
      findings.error(element.at(property), "It takes one IRI. Make a template for each.");
    }
    return element.textOrNull(property);
  }

  private List<TemplateRule> rules(Element element) {
    List<Element> given = element.list("rules");
    List<TemplateRule> rules = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      TemplateRule rule = rule(new Element(given.get(i).json(), element.at("rules/" + i)));
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private @Nullable TemplateRule rule(Element element) {
    JsonPath location = path(element, "location");
    JsonPath selector = element.has("selector") ? path(element, "selector") : null;
    if (location == null || (element.has("selector") && selector == null)) {
      return null;
    }
    TemplateRule rule =
        new TemplateRule(
            location,
            selector,
            presence(element),
            new Values(values(element, "any"), values(element, "all"), values(element, "none")));
    if (rule.presence() == Presence.UNSAID && rule.values().unsaid()) {
      findings.error(
          element.place(), "The rule asks for nothing. Add presence, any, all or none to it.");
    }
    return rule;
  }

  private @Nullable JsonPath path(Element element, String property) {
    if (element.text(property).isEmpty()) {
      findings.error(element.at(property), "A rule needs a JSONPath here.");
      return null;
    }
    try {
      return JsonPath.parse(element.text(property));
    } catch (JsonPath.Illegal illegal) {
      findings.error(
          element.at(property),
          "The JSONPath " + element.text(property) + " may not be used: " + illegal.getMessage());
      return null;
    }
  }

  private Presence presence(Element element) {
    String text = element.text("presence");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "included" -> Presence.INCLUDED;
      case "excluded" -> Presence.EXCLUDED;
      case "recommended" -> Presence.RECOMMENDED;
      case "" -> Presence.UNSAID;
      default -> {
        findings.error(
            element.at("presence"),
            "It is \"" + text + "\"; it may be included, excluded or recommended.");
        yield Presence.UNSAID;
      }
    };
  }

  private static @Nullable List<JsonNode> values(Element element, String property) {
    JsonNode given = element.json().get(property);
    if (given == null) {
      return null;
    }
    return given.isArray() ? given.valueStream().toList() : List.of(given);
  }
}
