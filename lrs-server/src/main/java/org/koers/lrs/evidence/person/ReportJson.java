package org.koers.lrs.evidence.person;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.SortedMap;

/** A preview and a report as JSON. Neither says of whom, but a preview the names. */
final class ReportJson {

  private static final JsonMapper JSON = new JsonMapper();

  /** What is not reached from here, in a sentence each. */
  static final String REMAINS =
      "Backups and archived write-ahead log keep the data as long as you keep them. PostgreSQL's"
          + " own write-ahead log is overwritten as it goes on, and so is the free space of the"
          + " table files; VACUUM FULL by the owner rewrites them at once.";

  record Facts(
      Mentions mentions,
      Map<Place, Long> statements,
      SortedMap<String, Long> rows,
      ArrayNode copies,
      long upTo) {}

  private ReportJson() {}

  static ObjectNode of(Preview preview) {
    ObjectNode json = JSON.createObjectNode();
    json.put("upToPosition", preview.upTo());
    statements(json, preview.statements());
    json.put("documents", preview.documents());
    json.put("documentsNaming", preview.documentsNaming());
    ArrayNode identifiers = json.putArray("identifiers");
    preview.trace().person().keys().forEach(identifiers::add);
    ArrayNode names = json.putArray("names");
    preview.names().forEach(names::add);
    rows(json, preview.rows());
    return json;
  }

  static String of(Facts facts, long documents, long files, boolean vacuumed) {
    ObjectNode json = JSON.createObjectNode();
    json.put("upToPosition", facts.upTo());
    json.put("mentions", facts.mentions() == Mentions.ERASE ? "erase" : "keep");
    statements(json, facts.statements());
    json.put("documents", documents);
    json.put("attachments", files);
    json.set("copies", facts.copies());
    if (!facts.rows().isEmpty()) {
      rows(json, facts.rows());
      json.put("columnsSearched", facts.rows().size());
      json.put("verified", facts.rows().values().stream().allMatch(count -> count == 0));
      json.put("vacuumed", vacuumed);
      json.put("remains", REMAINS);
    }
    return json.toString();
  }

  private static void statements(ObjectNode json, Map<Place, Long> counts) {
    ObjectNode statements = json.putObject("statements");
    for (Place place : Place.values()) {
      statements.put(place.text(), counts.getOrDefault(place, 0L));
    }
  }

  /** Only those that name the person. */
  private static void rows(ObjectNode json, SortedMap<String, Long> rows) {
    ObjectNode left = json.putObject("rowsNaming");
    rows.forEach(
        (place, count) -> {
          if (count > 0) {
            left.put(place, count);
          }
        });
  }
}
