package org.koers.lrs.evidence.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import org.koers.lrs.evidence.reading.StatementTree;
import org.koers.lrs.statement.store.StoredStatement;

/** A statement in the words of its sender, each part brief. */
public record StatementLine(StoredStatement stored, JsonNode json, Locale language) {

  static StatementLine of(StoredStatement stored, Locale language) {
    return new StatementLine(stored, StatementTree.of(stored).filled(), language);
  }

  public String id() {
    return stored.id().toString();
  }

  public Instant when() {
    return stored.stored();
  }

  /** As the sender wrote it. */
  public String timestamp() {
    return Shown.brief(json.path("timestamp").asText());
  }

  public String who() {
    return name(json.path("actor"));
  }

  public String did() {
    JsonNode verb = json.path("verb");
    return named(verb.path("display"), verb.path("id").asText());
  }

  public String what() {
    JsonNode object = json.path("object");
    return switch (object.path("objectType").asText("Activity")) {
      case "Activity" -> named(object.path("definition").path("name"), object.path("id").asText());
      case "SubStatement" ->
          Shown.brief(
              object.path("verb").path("id").asText()
                  + " → "
                  + object.path("object").path("id").asText());
      case "StatementRef" -> Shown.brief(object.path("id").asText());
      default -> name(object);
    };
  }

  /** The scaled score, and whether it was a success; empty where the sender said neither. */
  public String result() {
    JsonNode result = json.path("result");
    String score = result.path("score").path("scaled").asText();
    String success = result.has("success") ? (result.path("success").asBoolean() ? "✓" : "✗") : "";
    return Shown.brief((success + " " + score).strip());
  }

  private static String name(JsonNode actor) {
    String name = actor.path("name").asText();
    String identifier = StatementTree.agent(actor);
    return Shown.brief(name.isEmpty() ? identifier : name)
        + (name.isEmpty() || identifier.isEmpty() ? "" : " (" + Shown.brief(identifier) + ")");
  }

  private String named(JsonNode names, String otherwise) {
    return Shown.brief(inLanguage(names, otherwise, language));
  }

  /** The name in that language, else in any; else the other text. */
  static String inLanguage(JsonNode names, String otherwise, Locale language) {
    String any = "";
    for (var name : names.properties()) {
      if (Locale.forLanguageTag(name.getKey()).getLanguage().equals(language.getLanguage())) {
        return name.getValue().asText();
      }
      any = any.isEmpty() ? name.getValue().asText() : any;
    }
    return any.isEmpty() ? otherwise : any;
  }
}
