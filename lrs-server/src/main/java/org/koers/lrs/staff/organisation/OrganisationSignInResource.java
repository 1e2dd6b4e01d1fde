package org.koers.lrs.staff.organisation;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.staff.SignInResource;
import org.koers.lrs.staff.StaffCookies;
import org.koers.lrs.staff.StaffPerson;
import org.koers.lrs.staff.StaffSessions;
import org.koers.lrs.staff.Visitor;
import org.koers.lrs.staff.WithoutSignIn;

/**
 * Signing in at the organisation's OpenID Connect provider: there, back, and out. What goes wrong
 * is said on the sign-in page; the reason that only helps who runs the server is in its log.
 */
@Path("sign-in/organisation")
@WithoutSignIn
@ApplicationScoped
@NullUnmarked
public class OrganisationSignInResource {

  private static final System.Logger LOG =
      System.getLogger(OrganisationSignInResource.class.getName());
  private static final int MINUTES = 10;

  private StaffSessions sessions;
  private AccessLog log;
  private Optional<OrganisationSettings> settings = OrganisationSettings.fromSettings();
  private Optional<OrganisationProvider> provider = settings.map(OrganisationProvider::new);
  private StaffCookies cookies = StaffCookies.fromSettings();

  @Inject
  public void use(StaffSessions open, AccessLog accessLog) {
    sessions = open;
    log = accessLog;
  }

  /** For tests. */
  OrganisationSignInResource with(OrganisationSettings other, StaffCookies otherCookies) {
    settings = Optional.of(other);
    provider = settings.map(OrganisationProvider::new);
    cookies = otherCookies;
    return this;
  }

  @GET
  public Response depart(@QueryParam("to") String to) {
    Departure departure = Departure.to(SignInResource.own(to));
    try {
      return Response.status(303)
          .header(HttpHeaders.LOCATION, provider().departure(departure))
          .header(
              HttpHeaders.SET_COOKIE,
              cookies.set(cookies.departure(), departure.cookie()) + "; Max-Age=" + MINUTES * 60)
          .build();
    } catch (IOException silent) {
      LOG.log(WARNING, "The sign-in of the organisation does not answer", silent);
      return refused("silent");
    }
  }

  @GET
  @Path("return")
  public Response arrive(
      @QueryParam("state") String state,
      @QueryParam("code") String code,
      @QueryParam("error") String error,
      @QueryParam("iss") String issuer,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    Optional<Departure> departure =
        Optional.ofNullable(headers.getCookies().get(cookies.departure()))
            .flatMap(cookie -> Departure.ofCookie(cookie.getValue()))
            .filter(mine -> same(mine.state(), state));
    if (departure.isEmpty()) {
      return refused("expired");
    }
    if (error != null || code == null) {
      LOG.log(WARNING, "The sign-in of the organisation refused: {0}", clean(error));
      return refused("refused");
    }
    try {
      if (issuer != null && !issuer.equals(settings.orElseThrow().issuer())) {
        throw new LrsProblem(ProblemCode.WRONG_TOKEN, "The answer is another provider's.");
      }
      var claims = provider().claims(code, departure.get());
      return signIn(
          new Arrival(claims, settings.orElseThrow()),
          departure.get(),
          Visitor.of(security.getUserPrincipal()));
    } catch (IOException silent) {
      LOG.log(WARNING, "The sign-in of the organisation failed", silent);
      return refused("silent");
    } catch (LrsProblem wrong) {
      LOG.log(WARNING, "A sign-in was not taken: {0}", wrong.getMessage());
      return refused(wrong.code() == ProblemCode.TOKEN_ISSUER_SILENT ? "silent" : "wrong");
    }
  }

  /** Ends the session at the provider, where it can be ended from here. */
  @GET
  @Path("out")
  public Response out() {
    try {
      return to(provider().signOut().orElse(URI.create("/staff/sign-in")));
    } catch (IOException silent) {
      LOG.log(WARNING, "The sign-in of the organisation does not answer", silent);
      return refused("silent");
    }
  }

  private Response signIn(Arrival arrival, Departure departure, Visitor visitor) {
    List<Tenant> tenants = sessions.tenants();
    Optional<Tenant> tenant = arrival.tenant(tenants);
    if (tenant.isEmpty() || arrival.roles().isEmpty()) {
      String why = tenant.isEmpty() ? "tenant" : "role";
      log.write(
          new AccessEntry(
              tenant.orElse(tenants.getFirst()).id(), arrival.id(), "staff.refused", "no " + why));
      return refused(why);
    }
    if (visitor.signedIn() != null) {
      sessions.end(visitor.token());
    }
    StaffPerson person = arrival.person(tenant.get());
    log.write(person.did("staff.signed-in", ""));
    return Response.status(303)
        .header(HttpHeaders.LOCATION, departure.to())
        .header(HttpHeaders.SET_COOKIE, cookies.set(cookies.session(), sessions.begin(person)))
        .header(HttpHeaders.SET_COOKIE, cookies.clear(cookies.browser()))
        .header(HttpHeaders.SET_COOKIE, cookies.clear(cookies.departure()))
        .build();
  }

  private OrganisationProvider provider() {
    return provider.orElseThrow(
        () ->
            new LrsProblem(
                ProblemCode.NOT_FOUND,
                "Nobody signs in by OpenID Connect here: koers.staff.oidc.client-id is not set."));
  }

  /** A departure is used once, whatever came of it. */
  private Response refused(String why) {
    return Response.status(303)
        .header(HttpHeaders.LOCATION, "/staff/sign-in?refused=" + why)
        .header(HttpHeaders.SET_COOKIE, cookies.clear(cookies.departure()))
        .build();
  }

  private static Response to(URI address) {
    return Response.status(303).header(HttpHeaders.LOCATION, address).build();
  }

  private static boolean same(String mine, String theirs) {
    return theirs != null
        && MessageDigest.isEqual(
            mine.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
  }

  /** Only a code of the standard goes into the log. */
  private static String clean(String error) {
    return error != null && error.matches("[a-z_]{1,60}") ? error : "without a reason";
  }
}
