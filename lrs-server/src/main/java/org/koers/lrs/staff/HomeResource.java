package org.koers.lrs.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** The first page: what there is for this person, the tenant that is shown, and the way out. */
@Path("/")
@StaffPage(
    key = "home",
    path = "",
    order = 0,
    roles = {
      StaffRole.AUTHOR,
      StaffRole.LEARNING,
      StaffRole.TEAM_LEAD,
      StaffRole.AUDITOR,
      StaffRole.PROTECTION_OFFICER,
      StaffRole.ADMINISTRATOR
    })
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class HomeResource {

  private StaffSessions sessions;
  private StaffCookies cookies = StaffCookies.fromSettings();

  @Context SecurityContext security;

  @Inject
  public void use(StaffSessions open) {
    sessions = open;
  }

  @GET
  public String home() {
    Visitor visitor = visitor();
    List<Tenant> tenants = visitor.person().everywhere() ? sessions.tenants() : List.of();
    return Templates.render(
        "staff/home.jte",
        Map.of(
            "frame",
            visitor.frame(visitor.texts(Frame.class).say("home.title")),
            "tenants",
            tenants));
  }

  /** Shows the data of another tenant. */
  @POST
  @Path("tenant")
  public Response showTenant() {
    Visitor visitor = visitor();
    Tenant wanted =
        sessions.tenants().stream()
            .filter(one -> visitor.person().everywhere())
            .filter(one -> Long.toString(one.id()).equals(visitor.form().text("tenant")))
            .findFirst()
            .orElseThrow(
                () ->
                    new LrsProblem(
                        ProblemCode.NOT_FOR_ROLE,
                        "You cannot change to this tenant, or there is none."));
    sessions.show(visitor.token(), wanted);
    return Response.status(303).header(HttpHeaders.LOCATION, "/staff").build();
  }

  @POST
  @Path("sign-out")
  public Response signOut() {
    sessions.end(visitor().token());
    return Response.status(303)
        .header(HttpHeaders.LOCATION, "/staff/sign-in")
        .header(HttpHeaders.SET_COOKIE, cookies.clear(cookies.session()))
        .build();
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
