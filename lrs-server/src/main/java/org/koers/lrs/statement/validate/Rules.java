package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule on a statement, by the part to which it applies. */
final class Rules {

  static final List<Rule> ALL = groups().flatMap(List::stream).toList();

  /** The rules on a part: those that are always looked at, and those on properties, by name. */
  private record OnPart(List<Rule> always, Map<String, List<Rule>> byProperty) {
    static OnPart of(Part part) {
      List<Rule> rules = ALL.stream().filter(rule -> rule.parts().contains(part)).toList();
      Map<Boolean, List<Rule>> sorted =
          rules.stream().collect(Collectors.partitioningBy(OnPart::needsItsProperty));
      return new OnPart(
          sorted.get(false),
          sorted.get(true).stream()
              .collect(Collectors.groupingBy(rule -> ((PropertyRule) rule).property())));
    }

    private static boolean needsItsProperty(Rule rule) {
      return rule instanceof PropertyRule && !(rule instanceof PropertyRule.Required);
    }
  }

  private static final Map<Part, OnPart> BY_PART = new EnumMap<>(Part.class);

  static {
    for (Part part : Part.values()) {
      BY_PART.put(part, OnPart.of(part));
    }
  }

  private Rules() {}

  /** By what they are about. */
  static Stream<List<Rule>> groups() {
    return Stream.of(
        FormatRules.all(),
        StatementRules.all(),
        ActorRules.all(),
        ObjectRules.all(),
        DefinitionRules.all(),
        ResultRules.all(),
        ContextRules.all(),
        ContextActorRules.all(),
        AttachmentRules.all());
  }

  /** Hands over each rule that can find something at this place. */
  static void at(Place place, Consumer<Rule> taker) {
    OnPart rules = Objects.requireNonNull(BY_PART.get(place.part()));
    rules.always().forEach(taker);
    if (!rules.byProperty().isEmpty()) {
      for (Map.Entry<String, JsonNode> present : place.json().properties()) {
        rules.byProperty().getOrDefault(present.getKey(), List.of()).forEach(taker);
      }
    }
  }
}
