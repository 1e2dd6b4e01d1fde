package org.koers.adaptive.decision.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.decision.StaffDecisions;
import org.koers.adaptive.nextactivity.Policies;
import org.koers.lrs.staff.StaffForm;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** What learners say is not right, to be answered by a person; and by what is chosen for all. */
@Path("objections")
@StaffPage(key = "objections", path = "objections", order = 27, roles = StaffRole.LEARNING)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class ObjectionsResource {

  private static final int MOST_CHARACTERS = 2_000;

  @Inject StaffDecisions staff;
  @Context SecurityContext security;

  @GET
  public String show(@QueryParam("done") String done) {
    Visitor visitor = visitor();
    long tenant = visitor.person().tenant().id();
    Texts texts = visitor.texts(ObjectionsResource.class);
    String notice = done == null ? "" : "done." + done;
    Map<String, Object> model = new HashMap<>();
    model.put("texts", texts);
    model.put("csrf", visitor.csrf());
    model.put("objections", staff.objections(tenant));
    model.put("policy", staff.policy(tenant));
    model.put("policies", Policies.names());
    return Templates.framed(
        visitor
            .frame(texts.say("objections.title"))
            .noticing(texts.has(notice) ? texts.say(notice) : ""),
        "decision/objections.jte",
        model);
  }

  /** The learner reads it on the own page. */
  @POST
  @Path("answer")
  public Response answer() {
    StaffForm form = visitor().form();
    String text = form.text("answer");
    boolean usable = !text.isEmpty() && text.length() <= MOST_CHARACTERS;
    return to(usable && answered(form.text("objection"), text) ? "answered" : "refused");
  }

  private boolean answered(String id, String text) {
    try {
      return staff.answer(visitor().person(), UUID.fromString(id), text);
    } catch (IllegalArgumentException noId) {
      return false;
    }
  }

  /** From the next choice of each learner on. */
  @POST
  @Path("policy")
  public Response policy() {
    StaffForm form = visitor().form();
    boolean known =
        staff.choose(visitor().person(), form.text("policy"), !form.text("modelsOff").isEmpty());
    return to(known ? "policy" : "refused");
  }

  /** Who opens the address of a form gets the page. */
  @GET
  @Path("{form:answer|policy}")
  public Response ofForm() {
    return to("");
  }

  private static Response to(String done) {
    return Response.status(303)
        .header(HttpHeaders.LOCATION, "/staff/objections?done=" + done)
        .build();
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
