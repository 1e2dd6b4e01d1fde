package org.koers.adaptive.placement.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.placement.sitting.KeptTest;
import org.koers.adaptive.placement.sitting.Replays;
import org.koers.lrs.authority.Authenticated;

/** Finished placement tests of the credential's tenant, for whoever checks them. */
@Path("placements")
@Authenticated
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@NullUnmarked
public class PlacementsResource {

  private static final int MOST = 200;

  @Inject Replays replays;
  @Context SecurityContext security;

  /** The newest first. */
  @GET
  public String list() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    replays.finished(tenant(), MOST).forEach(test -> all.add(json(test)));
    return all.toString();
  }

  /** One test, computed again from its beginning and its answers. */
  @GET
  @Path("{id}/replay")
  public String replay(@PathParam("id") UUID id) {
    Replays.Replay replay = replays.of(tenant(), id).orElseThrow(NotFoundException::new);
    ObjectNode json = json(replay.test());
    json.put("same", replay.same());
    replay
        .problem()
        .ifPresent(
            problem ->
                json.put("place", problem.place())
                    .put("message", problem.message())
                    .put("cure", problem.cure()));
    ArrayNode steps = json.putArray("steps");
    replay.test().attempt().steps().stream().map(Replays::line).forEach(steps::add);
    return json.toString();
  }

  private static ObjectNode json(KeptTest test) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", test.attempt().id().toString());
    json.put("learner", test.attempt().learner());
    json.put("rules", test.attempt().version());
    json.put("begun", test.attempt().begun().toString());
    test.finished().ifPresent(at -> json.put("finished", at.toString()));
    json.put("questions", test.attempt().steps().size());
    json.put("waived", test.waived().size());
    json.put("minutes", test.waived().stream().mapToLong(one -> one.minutes()).sum());
    ArrayNode verdicts = json.putArray("competencies");
    Replays.result(test)
        .competencies()
        .forEach(
            one ->
                verdicts
                    .addObject()
                    .put("competency", one.competency())
                    .put("verdict", one.verdict().name())
                    .put("probability", one.probability())
                    .put("asked", one.asked())
                    .put("right", one.right()));
    return json;
  }

  private long tenant() {
    return Keeper.of(security.getUserPrincipal()).tenant().id();
  }
}
