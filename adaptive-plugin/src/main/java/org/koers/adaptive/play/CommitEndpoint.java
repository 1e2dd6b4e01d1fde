package org.koers.adaptive.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.koers.adaptive.catalogue.LaunchableSco;

/** Takes commits: JSON with token, sco, session, phase and cmi. */
final class CommitEndpoint {

  /** General exception of SCORM 1.2. */
  private static final int GENERAL = 101;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Player player;

  CommitEndpoint(Player player) {
    this.player = player;
  }

  ContentReply answer(ContentRequest request, ContentOrigin.Opened opened) {
    if (!request.method().equals("POST")) {
      return refusal(405, "Commits are posted.");
    }
    Optional<Commit> commit = read(request.body());
    if (commit.isEmpty()) {
      return refusal(400, "A commit is a JSON object with token, sco, session, phase and cmi.");
    }
    if (!opened.access().allows(commit.get().token())) {
      return refusal(403, "The token is not of this attempt. Open it again from your path.");
    }
    return opened.entry().scos().stream()
        .filter(sco -> sco.identifier().equals(commit.get().sco()))
        .findFirst()
        .map(sco -> keep(opened, sco, commit.get()))
        .orElseGet(() -> refusal(400, "The package has no such part."));
  }

  /** The answer to a commit that nobody keeps. */
  static ContentReply forgotten() {
    return kept(false);
  }

  private ContentReply keep(ContentOrigin.Opened opened, LaunchableSco sco, Commit commit) {
    return switch (player.commit(opened.access().attempt(), opened.entry(), sco, commit)) {
      case Committed.Kept(boolean finished) -> kept(finished);
      case Committed.Refused(Refusal why) -> refusal(409, why.sentence());
    };
  }

  private static ContentReply kept(boolean finished) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("result", "true").put("errorCode", 0).put("finished", finished);
    return ContentReply.json(200, answer.toString());
  }

  private static ContentReply refusal(int status, String sentence) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("result", "false").put("errorCode", GENERAL).put("message", sentence);
    return ContentReply.json(status, answer.toString());
  }

  private static Optional<Commit> read(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json != null && json.isObject() ? read(json) : Optional.empty();
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    } catch (IOException neverFromMemory) {
      throw new IllegalStateException(neverFromMemory);
    }
  }

  private static Optional<Commit> read(JsonNode json) {
    boolean whole =
        json.path("token").isTextual()
            && json.path("sco").isTextual()
            && json.path("session").canConvertToInt()
            && json.path("session").asInt() > 0
            && json.path("cmi").isObject();
    if (!whole) {
      return Optional.empty();
    }
    return phase(json.path("phase").asText())
        .map(
            phase ->
                new Commit(
                    json.path("token").asText(),
                    json.path("sco").asText(),
                    json.path("session").asInt(),
                    phase,
                    CmiJson.of(json.path("cmi"))));
  }

  private static Optional<Phase> phase(String word) {
    try {
      return Optional.of(Phase.valueOf(word.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
