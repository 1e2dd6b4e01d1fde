package org.koers.lrs.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.koers.lrs.profile.Followed.EditionStatus;
import org.koers.lrs.profile.definition.DefinitionFinding;
import org.koers.lrs.profile.definition.DefinitionFinding.Severity;
import org.koers.lrs.profile.match.PatternStatus;

/** The JSON of the answers under /api/profiles. */
final class ProfileJson {

  private static final JsonMapper JSON = new JsonMapper();

  private ProfileJson() {}

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** What {@link #definition(List)} wrote. */
  static List<DefinitionFinding> definition(String json) {
    List<DefinitionFinding> findings = new ArrayList<>();
    for (JsonNode one : read(json)) {
      findings.add(
          new DefinitionFinding(
              Severity.valueOf(one.path("severity").asText().toUpperCase(Locale.ROOT)),
              one.path("place").asText(),
              one.path("message").asText()));
    }
    return findings;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static ArrayNode definition(List<DefinitionFinding> findings) {
    ArrayNode list = array();
    findings.forEach(
        finding ->
            list.addObject()
                .put("severity", text(finding.severity()))
                .put("place", finding.place())
                .put("message", finding.message()));
    return list;
  }

  /**
   * @param head the end of the log
   */
  static ObjectNode profile(RegisteredProfile profile, long head) {
    ObjectNode json =
        object()
            .put("profile", profile.iri())
            .put("version", profile.current().version())
            .put("mode", text(profile.settings().mode()))
            .put("overlap", text(profile.settings().overlap()));
    ArrayNode categories = json.putArray("categories");
    profile.settings().categories().stream().sorted().forEach(categories::add);
    json.put("position", profile.position()).put("behind", Math.max(0, head - profile.position()));
    ArrayNode editions = json.putArray("editions");
    profile
        .editions()
        .forEach(
            edition ->
                editions
                    .addObject()
                    .put("number", edition.number())
                    .put("version", edition.version())
                    .put("registered", edition.registered().toString()));
    return json;
  }

  static ArrayNode counts(List<TemplateCount> counts) {
    ArrayNode list = array();
    counts.forEach(
        count ->
            list.addObject()
                .put("template", count.template())
                .put("outcome", text(count.outcome()))
                .put("statements", count.count()));
    return list;
  }

  static ArrayNode findings(List<NumberedFinding> findings) {
    ArrayNode list = array();
    for (NumberedFinding numbered : findings) {
      ProfileFinding finding = numbered.finding();
      ObjectNode json =
          list.addObject()
              .put("statement", finding.statement().toString())
              .put("position", finding.position());
      finding.registration().ifPresent(r -> json.put("registration", r.toString()));
      json.put("template", finding.template())
          .put("place", finding.place())
          .put("message", finding.message())
          .put("edition", finding.edition());
    }
    return list;
  }

  static ArrayNode patterns(List<EditionStatus> statuses) {
    ArrayNode list = array();
    for (EditionStatus of : statuses) {
      PatternStatus status = of.status();
      ObjectNode json =
          list.addObject()
              .put("pattern", status.pattern())
              .put("registration", status.registration().toString());
      if (!status.subregistration().equals(PatternStatus.UNDIVIDED)) {
        json.put("subregistration", status.subregistration().toString());
      }
      json.put("status", text(status.state())).put("statements", status.statements());
      status.brokenBy().ifPresent(id -> json.put("brokenBy", id.toString()));
      json.put("message", status.message()).put("edition", of.edition());
    }
    return list;
  }
}
