package org.koers.lrs.administration;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.forwarding.Courier;
import org.koers.lrs.forwarding.DeadLetter;
import org.koers.lrs.forwarding.Forwarding;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.TargetStatus;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** Where the statements of the tenant that is shown are forwarded to, and how far that is. */
@Path("forwarding")
@StaffPage(key = "forwarding", path = "forwarding", order = 40, roles = StaffRole.ADMINISTRATOR)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class ForwardingPagesResource {

  private static final int MOST_LETTERS = 50;
  private static final List<String> DONE =
      List.of("made", "paused", "resumed", "replayed", "removed");

  private Forwarding forwarding;
  private AccessLog log;

  @Context SecurityContext security;

  @Inject
  public void use(Forwarding rules, AccessLog accessLog) {
    forwarding = rules;
    log = accessLog;
  }

  @GET
  public String list(@QueryParam("done") String done) {
    return page(
        "targets", "forwarding.title", done, Map.of("targets", forwarding.targets(tenant())));
  }

  @GET
  @Path("new")
  public String blank() {
    return form(TargetFields.empty());
  }

  @POST
  @Path("new")
  public Response create() {
    TargetFields fields = TargetFields.of(visitor().form());
    if (!fields.isRight()) {
      return refused(form(fields));
    }
    String secret = fields.isWebhook() ? TargetFields.newSigningSecret() : "";
    try {
      TargetStatus made = forwarding.create(tenant(), fields.form(secret));
      did("forwarding.created", made.target());
      return secret.isEmpty()
          ? to(made.target(), "made")
          : Response.ok(
                  page(
                      "targetsecret",
                      "target.secretTitle",
                      "made",
                      Map.of("secret", secret, "target", made.target())))
              .build();
    } catch (LrsProblem wrong) {
      return refused(form(fields.refusedFor(wrong)));
    }
  }

  @GET
  @Path("one")
  public String one(@QueryParam("id") String id, @QueryParam("done") String done) {
    return detail(find(id), done, List.of(), "");
  }

  @POST
  @Path("test")
  public String test() {
    TargetStatus status = found();
    return detail(status, "", forwarding.test(status.target()), "");
  }

  @POST
  @Path("pause")
  public Response pause() {
    Target target = found().target();
    forwarding.pause(target, true);
    did("forwarding.paused", target);
    return to(target, "paused");
  }

  @POST
  @Path("resume")
  public Response resume() {
    Target target = found().target();
    forwarding.pause(target, false);
    did("forwarding.resumed", target);
    return to(target, "resumed");
  }

  /** The dead letter of the position that was sent, or all where none was. */
  @POST
  @Path("replay")
  public Response replay() {
    Target target = found().target();
    String position = visitor().form().text("position");
    if (position.isEmpty()) {
      forwarding.replayAll(target);
    } else {
      forwarding.replay(target, number(position));
    }
    did("forwarding.replayed", target);
    return to(target, "replayed");
  }

  @POST
  @Path("remove")
  public Response remove() {
    TargetStatus status = found();
    if (visitor().form().text("sure").isEmpty()) {
      return refused(detail(status, "", List.of(), "problem.sure"));
    }
    forwarding.delete(status.target());
    did("forwarding.removed", status.target());
    return Response.status(303)
        .header(HttpHeaders.LOCATION, "/staff/forwarding?done=removed")
        .build();
  }

  private String form(TargetFields fields) {
    return page("newtarget", "targets.new", "", Map.of("fields", fields));
  }

  private String detail(
      TargetStatus status, String done, List<Courier.Check> checks, String problem) {
    List<DeadLetter> letters = forwarding.deadLetters(status.target(), 0, MOST_LETTERS);
    Map<String, Object> model =
        Map.of("status", status, "letters", letters, "checks", checks, "problem", problem);
    return page("target", "", done, model, status.target().plan().name());
  }

  private String page(String template, String title, String done, Map<String, Object> model) {
    return page(template, title, done, model, "");
  }

  private String page(
      String template, String title, String done, Map<String, Object> model, String name) {
    Visitor visitor = visitor();
    Texts texts = visitor.texts(ForwardingPagesResource.class);
    String notice = done != null && DONE.contains(done) ? texts.say("target." + done) : "";
    Map<String, Object> all = new HashMap<>(model);
    all.put("texts", texts);
    all.put("frame", visitor.frame(name.isEmpty() ? texts.say(title) : name).noticing(notice));
    return Templates.render("administration/" + template + ".jte", all);
  }

  private TargetStatus found() {
    return find(visitor().form().text("id"));
  }

  private TargetStatus find(String id) {
    return forwarding.target(tenant(), number(id));
  }

  /** What is no number names no target either. */
  private static long number(String text) {
    return Optional.ofNullable(text)
        .filter(digits -> digits.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElse(0L);
  }

  private void did(String what, Target target) {
    log.write(visitor().person().did(what, target.plan().name()));
  }

  private long tenant() {
    return visitor().person().tenant().id();
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }

  private static Response refused(String html) {
    return Response.status(422).entity(html).build();
  }

  private static Response to(Target target, String done) {
    return Response.status(303)
        .header(HttpHeaders.LOCATION, "/staff/forwarding/one?id=" + target.id() + "&done=" + done)
        .build();
  }
}
