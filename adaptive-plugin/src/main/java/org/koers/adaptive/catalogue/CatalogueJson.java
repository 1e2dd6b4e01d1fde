package org.koers.adaptive.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.koers.packager.problem.Finding;

/** Catalogue entries and refusals as JSON. */
final class CatalogueJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CatalogueJson() {}

  static ObjectNode entry(CatalogueEntry entry) {
    ObjectNode json = JSON.objectNode();
    json.put("id", entry.id().toString());
    json.put("activity", entry.activityIri());
    json.put("title", entry.title());
    json.put("language", entry.language());
    if (entry.level() != null) {
      json.put("level", entry.level().name().toLowerCase(Locale.ROOT));
    }
    if (entry.typicalTime() != null) {
      json.put("typicalTime", entry.typicalTime().toString());
    }
    json.set("teaches", texts(entry.teaches()));
    json.set("assesses", texts(entry.assesses()));
    json.set("requires", texts(entry.requires()));
    json.set("roles", texts(entry.roles()));
    json.set("formats", texts(entry.formats()));
    json.put("evidenceQuality", entry.evidenceQuality().name().toLowerCase(Locale.ROOT));
    ArrayNode scos = json.putArray("scos");
    entry
        .scos()
        .forEach(
            sco ->
                scos.addObject()
                    .put("id", entry.scoIri(sco))
                    .put("identifier", sco.identifier())
                    .put("title", sco.title()));
    return json;
  }

  static ObjectNode problem(int status, String title, String detail, List<Finding> findings) {
    ObjectNode json = JSON.objectNode();
    json.put("type", "about:blank");
    json.put("title", title);
    json.put("status", status);
    json.put("detail", detail);
    json.set("findings", findings(findings));
    return json;
  }

  static ArrayNode findings(List<Finding> findings) {
    ArrayNode array = JSON.arrayNode();
    findings.forEach(
        finding ->
            array
                .addObject()
                .put("code", finding.code().name())
                .put("severity", finding.severity().name())
                .put("place", finding.place())
                .put("message", finding.message())
                .put("cure", finding.cure()));
    return array;
  }

  private static ArrayNode texts(Collection<String> values) {
    ArrayNode array = JSON.arrayNode();
    values.stream().sorted().forEach(array::add);
    return array;
  }
}
