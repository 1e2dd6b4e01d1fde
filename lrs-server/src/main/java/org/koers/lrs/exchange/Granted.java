package org.koers.lrs.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a page gets for its launch.
 *
 * @param authorization value of the Authorization header
 * @param ticketRefused why its ticket was not taken, if it has one
 */
record Granted(Launch launch, String authorization, Optional<String> ticketRefused) {

  /**
   * As the page reads it; how long it lasts stands there beside the time, for clocks that are
   * wrong.
   *
   * @param endpoint base of the record store
   */
  ObjectNode json(String endpoint, Instant now) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("endpoint", endpoint)
            .put("authorization", authorization)
            .put("registration", launch.bounds().registration().toString())
            .put("verified", launch.bounds().verified())
            .put("expires", launch.expires().toString())
            .put("expiresIn", Duration.between(now, launch.expires()).toSeconds());
    json.putObject("actor")
        .put("objectType", "Agent")
        .putObject("account")
        .put("homePage", launch.bounds().learner().homePage().value())
        .put("name", launch.bounds().learner().name());
    ticketRefused.ifPresent(why -> json.put("ticketRefused", why));
    return json;
  }
}
