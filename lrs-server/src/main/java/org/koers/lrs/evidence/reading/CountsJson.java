package org.koers.lrs.evidence.reading;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.evidence.reading.Grouping.Column;
import org.koers.lrs.evidence.reading.Grouping.Dimension;

/** Counts as JSON. */
record CountsJson(Grouping grouping) {

  private static final JsonMapper JSON = new JsonMapper();

  String json(AsOf asOf, Counts counts) {
    ObjectNode answer =
        JSON.createObjectNode().put("asOf", asOf.position()).put("total", counts.total());
    ArrayNode by = answer.putArray("by");
    grouping.by().forEach(dimension -> by.add(dimension.label()));
    if (!grouping.by().isEmpty()) {
      ArrayNode groups = answer.putArray("groups");
      counts.groups().forEach(group -> add(groups.addObject(), group));
      answer.put("complete", counts.areAll());
    }
    return answer.toString();
  }

  private void add(ObjectNode answer, Counts.Group group) {
    List<Dimension> by = grouping.by();
    for (int i = 0; i < by.size(); i++) {
      @Nullable String key = group.keys().get(i);
      if (key != null && by.get(i) == Column.AGENT) {
        answer.set(by.get(i).label(), AgentKey.json(key));
      } else {
        answer.put(by.get(i).label(), key);
      }
    }
    answer.put("count", group.count());
  }
}
