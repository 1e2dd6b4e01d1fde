package org.koers.adaptive.placement.sitting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.koers.adaptive.placement.item.Answer;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.Option;
import org.koers.adaptive.placement.item.Task;
import org.koers.adaptive.placement.item.TextKey;

/**
 * Questions and answers as xAPI writes interactions (1.0.3, Data 4.1.4.1, Appendix C). The order of
 * the options is that of the bank, not the one that a learner saw.
 */
final class Interactions {

  private static final String AND = "[,]";

  private Interactions() {}

  static void describe(ObjectNode definition, Item item) {
    String language = item.language().isEmpty() ? "und" : item.language();
    definition.putObject("name").put(language, item.stem());
    definition.putObject("description").put(language, item.stem());
    switch (item.task()) {
      case Task.SingleChoice choice -> {
        choice(definition, choice.options(), language);
        choice.options().stream()
            .filter(one -> one.credit() == 1)
            .forEach(one -> patterns(definition).add(one.id()));
      }
      case Task.MultipleChoice choice -> {
        choice(definition, choice.options(), language);
        patterns(definition)
            .add(
                choice.options().stream()
                    .filter(Option::right)
                    .map(Option::id)
                    .collect(Collectors.joining(AND)));
      }
      case Task.TrueFalse statement -> {
        definition.put("interactionType", "true-false");
        patterns(definition).add(Boolean.toString(statement.holds()));
      }
      case Task.Numeric number -> {
        definition.put("interactionType", "numeric");
        number.keys().stream()
            .filter(one -> one.credit() == 1)
            .forEach(
                one ->
                    patterns(definition)
                        .add(one.from().toPlainString() + "[:]" + one.to().toPlainString()));
      }
      case Task.Matching matching -> matching(definition, matching, language);
      case Task.ShortText text -> {
        definition.put("interactionType", "fill-in");
        text.keys().stream()
            .filter(one -> one.credit() == 1 && !one.wildcards())
            .map(TextKey::text)
            .forEach(patterns(definition)::add);
      }
    }
  }

  private static void choice(ObjectNode definition, List<Option> options, String language) {
    definition.put("interactionType", "choice");
    components(definition.putArray("choices"), options, language);
  }

  private static void matching(ObjectNode definition, Task.Matching matching, String language) {
    definition.put("interactionType", "matching");
    ArrayNode source = definition.putArray("source");
    for (Task.Prompt prompt : matching.prompts()) {
      source
          .addObject()
          .put("id", prompt.id())
          .putObject("description")
          .put(language, prompt.text());
    }
    components(definition.putArray("target"), matching.targets(), language);
    patterns(definition)
        .add(
            matching.prompts().stream()
                .map(one -> one.id() + "[.]" + one.target())
                .collect(Collectors.joining(AND)));
  }

  private static void components(ArrayNode list, List<Option> options, String language) {
    for (Option option : options) {
      list.addObject().put("id", option.id()).putObject("description").put(language, option.text());
    }
  }

  private static ArrayNode patterns(ObjectNode definition) {
    return definition.withArray("correctResponsesPattern");
  }

  /** What was answered; nothing where the learner said not to know. */
  static Optional<String> response(Answer answer) {
    return switch (answer) {
      case Answer.Chosen chosen -> Optional.of(String.join(AND, chosen.options()));
      case Answer.Written written -> Optional.of(written.text());
      case Answer.Matched matched ->
          Optional.of(
              matched.pairs().entrySet().stream()
                  .map(one -> one.getKey() + "[.]" + one.getValue())
                  .collect(Collectors.joining(AND)));
      case Answer.Unknown _ -> Optional.empty();
    };
  }
}
