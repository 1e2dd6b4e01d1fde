package org.koers.lrs.evidence.retention;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import org.koers.lrs.about.BodyLimit;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.evidence.retention.RetentionStore.Removed;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** How long what is kept: rules, what they would remove, and what they removed. */
@Path("retention")
@RequestScoped
@Authenticated
public class RetentionResource {

  private static final JsonMapper JSON = new JsonMapper();

  private Retention retention;

  @Inject
  public void use(Retention all) {
    retention = all;
  }

  /** The rules, and how much each would remove now. */
  @GET
  public Response rules(@Context SecurityContext security) {
    long tenant = who(security).tenant().id();
    var counts = retention.preview(tenant);
    ObjectNode json = JSON.createObjectNode();
    ArrayNode rules = json.putArray("rules");
    for (RetentionRule rule : retention.store().rules(tenant)) {
      ObjectNode item =
          rules
              .addObject()
              .put("id", rule.id())
              .put("name", rule.name())
              .put("kind", rule.kind().text())
              .put("verb", rule.verb())
              .put("activity", rule.activity())
              .put("document", rule.document())
              .put("period", rule.period() == null ? null : rule.period().toString())
              .put("enabled", rule.enabled());
      if (counts.containsKey(rule)) {
        Removed would = counts.get(rule);
        item.put("wouldRemove", would.statements());
        if (rule.ofDocuments()) {
          item.put("wouldRemoveDocuments", would.documents());
        }
      }
      rule.aboutTexts().forEach(item.putArray("about")::add);
    }
    ArrayNode runs = json.putArray("runs");
    for (RetentionStore.Run run : retention.store().runs(tenant)) {
      runs.addObject()
          .put("rule", run.rule())
          .put("when", run.when().toString())
          .put("removed", run.removed().statements())
          .put("removedDocuments", run.removed().documents());
    }
    return json(json);
  }

  @POST
  public Response add(@Context SecurityContext security, InputStream body) {
    long tenant = who(security).tenant().id();
    RetentionRule rule = RetentionRequest.rule(BodyLimit.read(body));
    return json(JSON.createObjectNode().put("id", retention.store().add(tenant, rule)));
  }

  @DELETE
  @Path("{id}")
  public Response delete(@Context SecurityContext security, @PathParam("id") String id) {
    return done(retention.store().delete(who(security).tenant().id(), number(id)), id);
  }

  /** From now on it is run once a day. */
  @POST
  @Path("{id}/enable")
  public Response enable(@Context SecurityContext security, @PathParam("id") String id) {
    return done(retention.store().enable(who(security).tenant().id(), number(id), true), id);
  }

  @POST
  @Path("{id}/disable")
  public Response disable(@Context SecurityContext security, @PathParam("id") String id) {
    return done(retention.store().enable(who(security).tenant().id(), number(id), false), id);
  }

  /** Removes now what the rule finds. */
  @POST
  @Path("{id}/run")
  public Response run(@Context SecurityContext security, @PathParam("id") String id) {
    Credential who = who(security);
    Removed removed = retention.run(who.tenant().id(), number(id), who.key());
    ObjectNode json = JSON.createObjectNode().put("removed", removed.statements());
    if (removed.documents() > 0) {
      json.put("removedDocuments", removed.documents());
    }
    return json(json);
  }

  private static Credential who(SecurityContext security) {
    Credential who = Credential.of(security.getUserPrincipal());
    who.require(Scope.ALL);
    return who;
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException no) {
      throw noSuchRule(id);
    }
  }

  private static Response done(boolean changed, String id) {
    if (!changed) {
      throw noSuchRule(id);
    }
    return Response.noContent().build();
  }

  private static LrsProblem noSuchRule(String id) {
    return new LrsProblem(ProblemCode.NO_SUCH_RULE, "There is no rule " + id + " of this tenant.");
  }

  private static Response json(ObjectNode json) {
    return Response.ok(json.toString(), MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .build();
  }
}
