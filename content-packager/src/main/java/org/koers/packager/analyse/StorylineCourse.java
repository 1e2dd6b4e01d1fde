package org.koers.packager.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.packager.intake.PackageFiles;

/**
 * A course made with Articulate Storyline: each slide is a script that hands over JSON as text, the
 * order of the slides is in data.js.
 *
 * @param folder of the scripts, ending in a slash
 */
record StorylineCourse(PackageFiles files, String folder) {

  private static final String DATA = "html5/data/js/data.js";
  private static final Pattern HANDED_OVER =
      Pattern.compile("globalProvideData\\('\\w+',\\s*'(.*)'\\);?\\s*", Pattern.DOTALL);
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  /** What the tool calls a shape or a picture that nobody described. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "(Rectang\\w*|Oval|Line|Group|Picture|Shape|Text Box|Button|Icon|Freeform|Arrow|Hotspot)"
              + "( \\w+)* ?\\d*|\\S+\\.(png|jpe?g|gif|svg|mp[34])",
          Pattern.CASE_INSENSITIVE);

  static Optional<AuthoringTool> find(PackageFiles files) {
    return files.names().stream()
        .filter(name -> name.endsWith(DATA))
        .findFirst()
        .map(
            name ->
                new AuthoringTool(
                    "Articulate Storyline",
                    name,
                    new StorylineCourse(
                            files, name.substring(0, name.length() - "data.js".length()))
                        ::read));
  }

  private void read(Readings readings) {
    List<JsonNode> slides = new ArrayList<>();
    data(readings, folder + "data.js")
        .ifPresent(
            course ->
                course
                    .path("scenes")
                    .forEach(
                        scene -> {
                          if (!scene.path("isMessageScene").asBoolean()) {
                            scene.path("slides").forEach(slides::add);
                          }
                        }));
    for (JsonNode slide : slides) {
      String name = folder + slide.path("id").asText() + ".js";
      if (files.contains(name)) {
        data(readings, name).ifPresent(content -> slide(readings, name, content));
      }
      questions(readings, files.contains(name) ? name : folder + "data.js", slide);
    }
  }

  private static void slide(Readings readings, String name, JsonNode slide) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(Readings.plain(slide.path("title").asText("")));
    collect(slide, texts);
    texts.forEach(text -> readings.passage(name, text));
  }

  /** Text boxes say their text as the alternative of their picture, and as rich text. */
  private static void collect(JsonNode node, Set<String> texts) {
    node.properties()
        .forEach(
            member -> {
              boolean text = member.getKey().equals("altText") || member.getKey().equals("vartext");
              if (text && member.getValue().isTextual()) {
                String plain = Readings.plain(member.getValue().textValue());
                if (!NO_TEXT.matcher(plain).matches()) {
                  texts.add(plain);
                }
              }
            });
    node.forEach(child -> collect(child, texts));
  }

  private static void questions(Readings readings, String name, JsonNode slide) {
    for (JsonNode interaction : slide.findValues("interactions")) {
      interaction.forEach(one -> question(readings, name, one));
    }
  }

  private static void question(Readings readings, String name, JsonNode interaction) {
    Set<String> right = new LinkedHashSet<>();
    for (JsonNode answer : interaction.path("answers")) {
      if (answer.path("status").asText("").equals("correct")) {
        answer
            .findValues("valuea")
            .forEach(value -> right.add(value.asText("").replaceFirst("^choices\\.", "")));
      }
    }
    List<Question.Choice> choices = new ArrayList<>();
    for (JsonNode choice : interaction.path("choices")) {
      String text = Readings.plain(choice.path("lmstext").asText(""));
      choices.add(new Question.Choice(text, right.contains(choice.path("id").asText(""))));
    }
    String asked = interaction.path("lmstext").asText("");
    readings.question(interaction.path("type").asText("interaction"), name, asked, choices);
  }

  private static Optional<JsonNode> data(Readings readings, String name) {
    return readings
        .text(name)
        .map(HANDED_OVER::matcher)
        .filter(Matcher::find)
        .flatMap(found -> JsonFiles.parsed(unescaped(found.group(1))));
  }

  /** A JavaScript text in single quotes that holds JSON: only quote and backslash are its own. */
  private static String unescaped(String script) {
    return ESCAPED
        .matcher(script)
        .replaceAll(
            found -> {
              String after = found.group(1);
              boolean own = after.equals("'") || after.equals("\\");
              return Matcher.quoteReplacement(own ? after : found.group());
            });
  }
}
