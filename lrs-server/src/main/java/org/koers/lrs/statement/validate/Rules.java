package org.koers.lrs.statement.validate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule on a statement, by the part to which it applies. */
final class Rules {

  static final List<Rule> ALL =
      Stream.of(
              FormatRules.all(),
              StatementRules.all(),
              ActorRules.all(),
              ObjectRules.all(),
              DefinitionRules.all(),
              ResultRules.all(),
              ContextRules.all(),
              ContextActorRules.all(),
              AttachmentRules.all())
          .flatMap(List::stream)
          .toList();

  private static final Map<Part, List<Rule>> BY_PART =
      Stream.of(Part.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  part -> ALL.stream().filter(rule -> rule.parts().contains(part)).toList(),
                  (one, other) -> one,
                  () -> new EnumMap<>(Part.class)));

  private Rules() {}

  static List<Rule> on(Part part) {
    return BY_PART.getOrDefault(part, List.of());
  }
}
