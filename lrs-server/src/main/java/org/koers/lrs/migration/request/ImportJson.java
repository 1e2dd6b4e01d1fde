package org.koers.lrs.migration.request;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.koers.lrs.migration.run.Counts;
import org.koers.lrs.migration.run.Refusal;

/** The answer to an import. */
final class ImportJson {

  private static final JsonMapper JSON = new JsonMapper();

  private ImportJson() {}

  static ObjectNode of(Imported imported) {
    Counts counts = imported.run().counts();
    ObjectNode json =
        JSON.createObjectNode()
            .put("run", imported.run().id())
            .put("lines", imported.run().checkpoint().line())
            .put("stored", counts.stored())
            .put("alreadyThere", counts.alreadyThere())
            .put("refused", counts.refused())
            .put("repeated", counts.repeated());
    ArrayNode list = json.putArray("refusals");
    for (Refusal refusal : imported.refusals()) {
      list.addObject()
          .put("line", line(refusal))
          .put("code", refusal.code())
          .put("reason", refusal.finding());
    }
    return json;
  }

  /** Its place is the word line and the number. */
  private static long line(Refusal refusal) {
    return Long.parseLong(refusal.place().replaceFirst("\\D+", ""));
  }
}
