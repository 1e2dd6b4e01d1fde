package org.koers.lrs.evidence.person;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.koers.lrs.forwarding.DeliveredCopies;

/** Who else has got statements of the person, to be asked to remove them as well. */
public final class Copies {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * One of them.
   *
   * @param delivered statements that the target took
   * @param possible statements that were sent and perhaps taken
   */
  private record Target(String name, String address, long delivered, long possible) {
    private Target and(Target more) {
      return new Target(name, address, delivered + more.delivered, possible + more.possible);
    }
  }

  private final Map<String, Target> targets = new LinkedHashMap<>();

  synchronized void add(DeliveredCopies.Copies copies) {
    Target target =
        new Target(
            copies.name(),
            copies.url().toString(),
            copies.delivered().size(),
            copies.possible().size());
    targets.merge(target.name + " " + target.address, target, Target::and);
  }

  synchronized ArrayNode json() {
    ArrayNode list = JSON.createArrayNode();
    for (Target target : targets.values()) {
      list.addObject()
          .put("target", target.name)
          .put("address", target.address)
          .put("delivered", target.delivered)
          .put("possiblyDelivered", target.possible);
    }
    return list;
  }
}
