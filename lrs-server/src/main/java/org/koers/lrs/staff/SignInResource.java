package org.koers.lrs.staff;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** Where staff sign in. */
@Path("sign-in")
@WithoutSignIn
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class SignInResource {

  private static final String FIRST_PAGE = "/staff";
  private static final Set<String> REFUSALS =
      Set.of("silent", "expired", "refused", "wrong", "tenant", "role");

  private StaffSessions sessions;
  private SignInAttempts attempts;
  private AccessLog log;
  private LocalAdministrator administrator = LocalAdministrator.fromSettings();
  private StaffCookies cookies = StaffCookies.fromSettings();
  private final boolean organisation =
      !System.getProperty("koers.staff.oidc.client-id", "").isBlank();

  @Context SecurityContext security;

  @Inject
  public void use(StaffSessions openSessions, SignInAttempts counted, AccessLog accessLog) {
    sessions = openSessions;
    attempts = counted;
    log = accessLog;
  }

  /** For tests. */
  SignInResource with(LocalAdministrator other, StaffCookies otherCookies) {
    administrator = other;
    cookies = otherCookies;
    return this;
  }

  @GET
  public String form(@QueryParam("to") String to, @QueryParam("refused") String refused) {
    return page(
        own(to), "", REFUSALS.contains(String.valueOf(refused)) ? "organisation." + refused : "");
  }

  @POST
  public Response signIn() {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    StaffForm form = visitor.form();
    if (!attempts.begin(visitor.client())) {
      throw new LrsProblem(
          ProblemCode.SIGN_IN_TOO_EARLY, "Too many sign-ins failed from here. Wait some minutes.");
    }
    Optional<StaffPerson> person =
        administrator.signIn(form.text("name"), form.text("password"), firstTenant());
    return person
        .map(one -> begin(visitor, one, own(form.text("to"))))
        .orElseGet(
            () ->
                Response.status(422)
                    .entity(page(own(form.text("to")), form.text("name"), "signIn.wrong"))
                    .build());
  }

  private Response begin(Visitor visitor, StaffPerson person, String to) {
    attempts.succeeded(visitor.client());
    if (visitor.signedIn() != null) {
      sessions.end(visitor.token());
    }
    log.write(person.did("staff.signed-in", ""));
    return Response.status(303)
        .header(HttpHeaders.LOCATION, to)
        .header(HttpHeaders.SET_COOKIE, cookies.set(cookies.session(), sessions.begin(person)))
        .header(HttpHeaders.SET_COOKIE, cookies.clear(cookies.browser()))
        .build();
  }

  /** The one every installation begins with. */
  private Tenant firstTenant() {
    return sessions.tenants().stream()
        .min(java.util.Comparator.comparingLong(Tenant::id))
        .orElseThrow(() -> new IllegalStateException("There is no tenant"));
  }

  private String page(String to, String name, String error) {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    Frame frame = visitor.frame(visitor.texts(Frame.class).say("signIn.title"));
    return Templates.render(
        "staff/signin.jte",
        Map.of(
            "frame",
            frame,
            "to",
            to,
            "name",
            name,
            "error",
            error,
            "local",
            administrator.exists(),
            "organisation",
            organisation));
  }

  /** Only a path of ours: no address that somebody else put into a link. */
  public static String own(String to) {
    return to != null && to.matches("/staff(/[A-Za-z0-9._~/-]*)?") ? to : FIRST_PAGE;
  }
}
