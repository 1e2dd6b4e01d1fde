package org.koers.lrs.profile.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.profile.definition.JsonPath;
import org.koers.lrs.profile.definition.TemplateRule;
import org.koers.lrs.profile.definition.TemplateRule.Presence;

/** {@code follows_rule} of the specification (communication 2.1). */
record RuleCheck(TemplateRule rule) {

  private static final JsonNode UNMATCHABLE = MissingNode.getInstance();

  /** What the statement does not do; values of the statement are not repeated. */
  Optional<String> broken(JsonNode statement) {
    List<JsonNode> values = values(statement);
    boolean unmatchable = values.stream().anyMatch(JsonNode::isMissingNode);
    Optional<String> presence = presence(values, unmatchable);
    boolean asked = rule.presence() != Presence.RECOMMENDED || !values.isEmpty();
    return presence.isPresent() || !asked ? presence : lists(values, unmatchable);
  }

  private List<JsonNode> values(JsonNode statement) {
    List<JsonNode> located = rule.location().values(statement);
    JsonPath selector = rule.selector();
    if (selector == null) {
      return located;
    }
    List<JsonNode> selected = new ArrayList<>();
    for (JsonNode value : located) {
      List<JsonNode> selection = selector.values(value);
      selected.addAll(selection.isEmpty() ? List.of(UNMATCHABLE) : selection);
    }
    return selected;
  }

  private Optional<String> presence(List<JsonNode> values, boolean unmatchable) {
    return switch (rule.presence()) {
      case INCLUDED ->
          values.isEmpty() || unmatchable ? Optional.of("a value is required") : Optional.empty();
      case EXCLUDED ->
          values.stream().anyMatch(value -> !value.isMissingNode())
              ? Optional.of("no value is allowed")
              : Optional.empty();
      case RECOMMENDED, UNSAID -> Optional.empty();
    };
  }

  private Optional<String> lists(List<JsonNode> values, boolean unmatchable) {
    @Nullable List<JsonNode> any = rule.values().any();
    @Nullable List<JsonNode> all = rule.values().all();
    @Nullable List<JsonNode> none = rule.values().none();
    if (any != null && values.stream().noneMatch(value -> Values.contains(any, value))) {
      return Optional.of("one of the values must be " + list(any));
    }
    if (all != null
        && (unmatchable || values.stream().anyMatch(value -> !Values.contains(all, value)))) {
      return Optional.of("each value must be " + list(all));
    }
    if (none != null && values.stream().anyMatch(value -> Values.contains(none, value))) {
      return Optional.of("no value may be " + list(none));
    }
    return Optional.empty();
  }

  private static String list(List<JsonNode> values) {
    String text = values.stream().map(JsonNode::toString).collect(Collectors.joining(" or "));
    return text.length() <= 500 ? text : text.substring(0, 500) + " …";
  }
}
