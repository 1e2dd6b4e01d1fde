package org.koers.adaptive.decision.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.competency.GraphProblem;
import org.koers.adaptive.decision.Decisions;
import org.koers.adaptive.decision.KeptDecision;
import org.koers.adaptive.decision.Recomputation;
import org.koers.adaptive.explain.Explanation;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffPerson;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** Kept decisions with everything they rested on, for auditors; each look is written down. */
@Path("decisions")
@StaffPage(
    key = "decisions",
    path = "decisions",
    order = 22,
    roles = {StaffRole.AUDITOR, StaffRole.PROTECTION_OFFICER})
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class DecisionsResource {

  private static final int PAGE = 100;

  @Inject Decisions decisions;
  @Inject Recomputation recomputation;
  @Inject AccessLog accesses;
  @Context SecurityContext security;

  @GET
  public String list(@QueryParam("learner") String learner, @QueryParam("before") String before) {
    Visitor visitor = visitor();
    StaffPerson person = visitor.person();
    String whose = learner == null ? "" : learner.replace("\0", "").strip();
    accesses.write(person.did("decisions.listed", ""));
    List<KeptDecision> found = decisions.list(person.tenant().id(), whose, moment(before), PAGE);
    Texts texts = texts(visitor);
    return Templates.framed(
        visitor.frame(texts.say("decisions.title")),
        "decision/list.jte",
        Map.of(
            "texts",
            texts,
            "decisions",
            found,
            "learner",
            whose,
            "more",
            found.size() < PAGE ? "" : found.getLast().at().toString()));
  }

  @GET
  @Path("{id}")
  public String one(@PathParam("id") String id) {
    KeptDecision kept = read(id);
    return page(kept, List.of(), "");
  }

  /** Everything as a file. */
  @GET
  @Path("{id}/json")
  @Produces("application/json")
  public Response json(@PathParam("id") String id) {
    KeptDecision kept = read(id);
    return Response.ok(kept.json())
        .header("Content-Disposition", "attachment; filename=\"decision-" + kept.id() + ".json\"")
        .build();
  }

  /** Computes it again. */
  @POST
  @Path("{id}/again")
  public String again(@PathParam("id") String id) {
    KeptDecision kept = find(id);
    accesses.write(visitor().person().did("decision.recomputed", kept.id().toString()));
    try {
      return page(kept, List.of(recomputation.of(kept)), "");
    } catch (GraphProblem missing) {
      return page(kept, List.of(), missing.getMessage());
    }
  }

  private String page(KeptDecision kept, List<Recomputation.Result> again, String problem) {
    Visitor visitor = visitor();
    Texts texts = texts(visitor);
    Map<String, Object> model = new HashMap<>();
    model.put("texts", texts);
    model.put("csrf", visitor.csrf());
    model.put("kept", kept);
    model.put("contents", kept.contents());
    model.put("words", Explanation.in(visitor.language()));
    model.put("language", visitor.language());
    model.put("again", again);
    model.put("problem", problem);
    return Templates.framed(visitor.frame(texts.say("decisions.one")), "decision/one.jte", model);
  }

  private KeptDecision read(String id) {
    KeptDecision kept = find(id);
    accesses.write(visitor().person().did("decision.read", kept.id().toString()));
    return kept;
  }

  private KeptDecision find(String id) {
    try {
      return decisions
          .find(visitor().person().tenant().id(), UUID.fromString(id))
          .orElseThrow(DecisionsResource::absent);
    } catch (IllegalArgumentException noId) {
      throw absent();
    }
  }

  private static LrsProblem absent() {
    return new LrsProblem(ProblemCode.NOT_FOUND, "No decision of this tenant has this id.");
  }

  private static Instant moment(String before) {
    try {
      return before == null ? Instant.MAX : Instant.parse(before);
    } catch (DateTimeException none) {
      return Instant.MAX;
    }
  }

  private static Texts texts(Visitor visitor) {
    return visitor.texts(DecisionsResource.class);
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
