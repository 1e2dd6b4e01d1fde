package org.koers.adaptive.play;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** An answer as object and result; nothing is said that the content did not say. */
final class InteractionJson {

  /** Result extension: how much the answer weighs in its SCO, as the content said. */
  static final String WEIGHTING = "https://w3id.org/koers/weighting";

  private InteractionJson() {}

  static void describe(StatementDraft draft, PlayedSco played, Interaction interaction) {
    Optional<ResponseFormat> format = ResponseFormat.of(interaction.type());
    ObjectNode definition =
        draft.about(played.interactionIri(idOf(interaction)), "cmi.interaction");
    definition.put("interactionType", format.map(ResponseFormat::interactionType).orElse("other"));
    if (!interaction.correctResponses().isEmpty()) {
      ArrayNode patterns = definition.putArray("correctResponsesPattern");
      interaction.correctResponses().forEach(each -> patterns.add(translated(format, each)));
    }
    interaction.objectives().stream()
        .filter(objective -> !objective.isBlank())
        .forEach(objective -> draft.concerning(played.objectiveIri(objective), "objective"));
    result(draft.result(), format, interaction);
  }

  private static void result(
      ObjectNode result, Optional<ResponseFormat> format, Interaction interaction) {
    switch (interaction.result().strip().toLowerCase(Locale.ROOT)) {
      case "correct" -> result.put("success", true);
      case "wrong", "incorrect" -> result.put("success", false);
      default ->
          Numbers.decimal(interaction.result())
              .ifPresent(points -> result.putObject("score").put("raw", points));
    }
    if (!interaction.response().isEmpty()) {
      result.put("response", translated(format, interaction.response()));
    }
    Timespan.parse(interaction.latency())
        .filter(Duration::isPositive)
        .ifPresent(latency -> result.put("duration", latency.toString()));
    Numbers.decimal(interaction.weighting())
        .ifPresent(weight -> result.putObject("extensions").put(WEIGHTING, weight));
  }

  private static String translated(Optional<ResponseFormat> format, String response) {
    return format.map(known -> known.translate(response)).orElse(response);
  }

  /** Content that gives an answer no id has only its place to tell it by. */
  private static String idOf(Interaction interaction) {
    return interaction.id().isBlank() ? Integer.toString(interaction.index()) : interaction.id();
  }
}
