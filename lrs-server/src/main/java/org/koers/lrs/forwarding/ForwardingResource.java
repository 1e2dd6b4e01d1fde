package org.koers.lrs.forwarding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import org.koers.lrs.about.BodyLimit;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.xapi.json.JsonBody;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.json.StrictJson;

/** The targets of the credential's tenant, at /api/forwarding/targets. */
@Path("forwarding/targets")
@RequestScoped
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ForwardingResource {

  private static final int MOST_LETTERS = 1000;

  private Forwarding forwarding;
  @Context private SecurityContext security;

  @Inject
  void use(Forwarding rules) {
    forwarding = rules;
  }

  @GET
  public String list() {
    return TargetJson.targets(forwarding.targets(tenant())).toString();
  }

  @POST
  public Response create(InputStream body) {
    TargetStatus made = forwarding.create(tenant(), form(body));
    return Response.status(Response.Status.CREATED)
        .entity(TargetJson.target(made).toString())
        .build();
  }

  @GET
  @Path("{id}")
  public String get(@PathParam("id") String id) {
    return TargetJson.target(status(id)).toString();
  }

  @PATCH
  @Path("{id}")
  public String change(@PathParam("id") String id, InputStream body) {
    Target before = status(id).target();
    TargetForm form = form(body);
    return TargetJson.target(
            forwarding.change(before, form.changed(before.plan()), form.credential()))
        .toString();
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") String id) {
    forwarding.delete(status(id).target());
  }

  @POST
  @Path("{id}/pause")
  public String pause(@PathParam("id") String id) {
    return TargetJson.target(forwarding.pause(status(id).target(), true)).toString();
  }

  @POST
  @Path("{id}/resume")
  public String resume(@PathParam("id") String id) {
    return TargetJson.target(forwarding.pause(status(id).target(), false)).toString();
  }

  @POST
  @Path("{id}/test")
  public String test(@PathParam("id") String id) {
    return TargetJson.checks(forwarding.test(status(id).target())).toString();
  }

  @GET
  @Path("{id}/dead-letters")
  public String deadLetters(
      @PathParam("id") String id,
      @QueryParam("after") @DefaultValue("0") String after,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    int most = Math.clamp(number("limit", limit), 1, MOST_LETTERS);
    return TargetJson.deadLetters(
            forwarding.deadLetters(status(id).target(), number("after", after), most))
        .toString();
  }

  @POST
  @Path("{id}/dead-letters/replay")
  public String replayAll(@PathParam("id") String id) {
    return TargetJson.JSON
        .createObjectNode()
        .put("replayed", forwarding.replayAll(status(id).target()))
        .toString();
  }

  @POST
  @Path("{id}/dead-letters/{position}/replay")
  public String replay(@PathParam("id") String id, @PathParam("position") String position) {
    forwarding.replay(status(id).target(), number("position", position));
    return TargetJson.JSON.createObjectNode().put("replayed", 1).toString();
  }

  private long tenant() {
    Credential who = Credential.of(security.getUserPrincipal());
    who.require(Scope.ALL);
    return who.tenant().id();
  }

  private TargetStatus status(String id) {
    return forwarding.target(tenant(), number("id", id));
  }

  private static long number(String name, String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new LrsProblem(
          ProblemCode.INVALID_PARAMETER, name + " is \"" + text + "\". It is a whole number.");
    }
    return Long.parseLong(text);
  }

  private static TargetForm form(InputStream body) {
    try {
      JsonBody read = StrictJson.body(BodyLimit.read(body));
      if (read.array()) {
        throw TargetJson.refusal("", "is an array. Send one target");
      }
      return new TargetForm(read.values().getFirst().tree());
    } catch (MalformedJson fault) {
      throw new LrsProblem(ProblemCode.MALFORMED_JSON, String.valueOf(fault.getMessage()));
    }
  }
}
