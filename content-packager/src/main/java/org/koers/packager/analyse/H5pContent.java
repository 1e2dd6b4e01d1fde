package org.koers.packager.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koers.packager.intake.PackageFiles;

/**
 * Content for H5P: nested parameters in content/content.json, each part with the name of its
 * library.
 *
 * @param content the name of that file
 * @param mainLibrary that of the outermost part
 */
record H5pContent(String content, String mainLibrary, String language) {

  private static final Set<String> SHOWN =
      Set.of(
          "text",
          "title",
          "question",
          "introduction",
          "taskDescription",
          "description",
          "header",
          "tip",
          "answer",
          "label",
          "alt",
          "statement",
          "contentAsHtml",
          "overallFeedback");

  /** What is said to the player, not to the learner. */
  private static final Set<String> TECHNICAL =
      Set.of("behaviour", "l10n", "UI", "i10n", "metadata", "copyright", "override", "a11y");

  static Optional<AuthoringTool> find(PackageFiles files) {
    String about = "h5p.json";
    String content = "content/content.json";
    if (!files.contains(about) || !files.contains(content)) {
      return Optional.empty();
    }
    JsonNode says = JsonFiles.read(new Readings(files), about).orElse(MissingNode.getInstance());
    H5pContent found =
        new H5pContent(
            content, says.path("mainLibrary").asText(""), says.path("language").asText("und"));
    return Optional.of(new AuthoringTool("H5P", about, found::read));
  }

  private void read(Readings readings) {
    if (!language.equals("und")) {
      readings.declared(new Passage("h5p.json", language));
    }
    JsonFiles.read(readings, content).ifPresent(root -> part(readings, mainLibrary, root));
  }

  private void part(Readings readings, String library, JsonNode parameters) {
    walk(readings, parameters);
    question(readings, library, parameters);
  }

  private void walk(Readings readings, JsonNode node) {
    if (node.has("library") && node.path("params").isObject()) {
      part(readings, node.path("library").asText(), node.path("params"));
      return;
    }
    node.properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              if (value.isTextual() && SHOWN.contains(member.getKey())) {
                readings.passage(content, value.textValue());
              } else if (value.isContainerNode() && !TECHNICAL.contains(member.getKey())) {
                walk(readings, value);
              }
            });
    if (node.isArray()) {
      node.forEach(one -> item(readings, one));
    }
  }

  private void item(Readings readings, JsonNode one) {
    if (one.isTextual()) {
      readings.passage(content, one.textValue());
    } else {
      walk(readings, one);
    }
  }

  private void question(Readings readings, String library, JsonNode parameters) {
    String kind = library.split(" ", 2)[0];
    switch (kind) {
      case "H5P.MultiChoice" -> {
        List<Question.Choice> choices = new ArrayList<>();
        for (JsonNode answer : parameters.path("answers")) {
          String text = Readings.plain(answer.path("text").asText(""));
          choices.add(new Question.Choice(text, answer.path("correct").asBoolean()));
        }
        readings.question(kind, content, parameters.path("question").asText(""), choices);
      }
      case "H5P.TrueFalse" -> {
        boolean right = parameters.path("correct").asText("").equals("true");
        readings.question(
            kind,
            content,
            parameters.path("question").asText(""),
            List.of(new Question.Choice("true", right), new Question.Choice("false", !right)));
      }
      case "H5P.SingleChoiceSet" ->
          parameters.path("choices").forEach(one -> single(readings, kind, one));
      case "H5P.Blanks", "H5P.DragText" ->
          readings.question(
              kind,
              content,
              parameters.path("text").asText(parameters.path("taskDescription").asText("")));
      default -> {
        // asks nothing, or nothing that is known
      }
    }
  }

  /** The first answer is the right one. */
  private void single(Readings readings, String kind, JsonNode one) {
    List<Question.Choice> choices = new ArrayList<>();
    for (JsonNode answer : one.path("answers")) {
      choices.add(new Question.Choice(Readings.plain(answer.asText("")), choices.isEmpty()));
    }
    readings.question(kind, content, one.path("question").asText(""), choices);
  }
}
