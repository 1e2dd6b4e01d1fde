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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.authority.ListedCredential;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** The keys of the tenant that is shown: what each may do, and how long. */
@Path("credentials")
@StaffPage(key = "credentials", path = "credentials", order = 20, roles = StaffRole.ADMINISTRATOR)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class CredentialsResource {

  private static final Duration DAY = Duration.ofDays(1);

  private CredentialAdministration credentials;

  @Context SecurityContext security;

  @Inject
  public void use(CredentialAdministration administration) {
    credentials = administration;
  }

  @GET
  public String list() {
    Visitor visitor = visitor();
    return Templates.render(
        "administration/credentials.jte",
        Map.of(
            "frame",
            visitor.frame(texts(visitor).say("credentials.title")),
            "texts",
            texts(visitor),
            "credentials",
            credentials.list(visitor.person().tenant()),
            "now",
            Instant.now()));
  }

  @GET
  @Path("new")
  public String blank() {
    return form(CredentialForm.empty());
  }

  @POST
  @Path("new")
  public Response create() {
    Visitor visitor = visitor();
    CredentialForm form = CredentialForm.of(visitor.form());
    if (!form.isRight()) {
      return refused(form(form));
    }
    String key = form.key().isEmpty() ? UUID.randomUUID().toString() : form.key();
    try {
      String secret =
          credentials.create(visitor.person().tenant(), key, form.terms(), visitor.person().id());
      return secret(key, secret, "secret.created");
    } catch (LrsProblem taken) {
      if (taken.code() != ProblemCode.CREDENTIAL_EXISTS) {
        throw taken;
      }
      return refused(form(form.with(Map.of("key", "problem.keyTaken"))));
    }
  }

  @GET
  @Path("one")
  public String one(@QueryParam("key") String key, @QueryParam("done") String done) {
    ListedCredential credential = find(key);
    return detail(credential, CredentialForm.of(credential), done == null ? "" : done);
  }

  @POST
  @Path("change")
  public Response change() {
    Visitor visitor = visitor();
    CredentialForm form = CredentialForm.of(visitor.form());
    ListedCredential credential = find(form.key());
    if (!form.isRight()) {
      return refused(detail(credential, form, ""));
    }
    credentials.change(tenant(), credential.key(), form.terms(), visitor.person().id());
    return done(credential.key(), "changed");
  }

  @POST
  @Path("rotate")
  public Response rotate() {
    Visitor visitor = visitor();
    String key = find(visitor.form().text("key")).key();
    Duration overlap =
        switch (visitor.form().text("overlap")) {
          case "day" -> DAY;
          case "week" -> DAY.multipliedBy(7);
          default -> Duration.ZERO;
        };
    String secret = credentials.rotate(tenant(), key, overlap, visitor.person().id());
    return secret(key, secret, "secret.rotated");
  }

  @POST
  @Path("disable")
  public Response disable() {
    Visitor visitor = visitor();
    ListedCredential credential = find(visitor.form().text("key"));
    if (visitor.form().text("sure").isEmpty()) {
      Map<String, String> problem = Map.of("sure", "problem.sure");
      return refused(detail(credential, CredentialForm.of(credential).with(problem), ""));
    }
    credentials.disable(tenant(), credential.key(), visitor.person().id());
    return done(credential.key(), "disabled");
  }

  @POST
  @Path("enable")
  public Response enable() {
    Visitor visitor = visitor();
    String key = find(visitor.form().text("key")).key();
    credentials.enable(tenant(), key, visitor.person().id());
    return done(key, "enabled");
  }

  private String form(CredentialForm form) {
    Visitor visitor = visitor();
    return Templates.render(
        "administration/newcredential.jte",
        Map.of(
            "frame",
            visitor.frame(texts(visitor).say("credentials.new")),
            "texts",
            texts(visitor),
            "form",
            form));
  }

  private String detail(ListedCredential credential, CredentialForm form, String done) {
    Visitor visitor = visitor();
    Texts texts = texts(visitor);
    String notice = List.of("changed", "disabled", "enabled").contains(done) ? done : "";
    return Templates.render(
        "administration/credential.jte",
        Map.of(
            "frame",
            visitor
                .frame(credential.terms().name())
                .noticing(notice.isEmpty() ? "" : texts.say("done." + notice)),
            "texts",
            texts,
            "credential",
            credential,
            "form",
            form,
            "now",
            Instant.now()));
  }

  /** Shown in the answer itself: there is no address at which the secret could be seen again. */
  private Response secret(String key, String secret, String message) {
    Visitor visitor = visitor();
    String html =
        Templates.render(
            "administration/secret.jte",
            Map.of(
                "frame",
                visitor.frame(texts(visitor).say("secret.title")),
                "texts",
                texts(visitor),
                "secret",
                new NewSecret(key, secret, message)));
    return Response.ok(html).build();
  }

  private static Response refused(String html) {
    return Response.status(422).entity(html).build();
  }

  private static Response done(String key, String what) {
    String query = "key=" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "&done=" + what;
    return Response.status(303)
        .header(HttpHeaders.LOCATION, "/staff/credentials/one?" + query)
        .build();
  }

  private ListedCredential find(String key) {
    return credentials.list(tenant()).stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new LrsProblem(
                    ProblemCode.CREDENTIAL_UNKNOWN, "This tenant has no key of that name."));
  }

  private Tenant tenant() {
    return visitor().person().tenant();
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }

  private static Texts texts(Visitor visitor) {
    return visitor.texts(CredentialsResource.class);
  }
}
