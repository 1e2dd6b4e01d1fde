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
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** The tenants and how much each has stored; who belongs to one of them sees that one. */
@Path("tenants")
@StaffPage(key = "tenants", path = "tenants", order = 10, roles = StaffRole.ADMINISTRATOR)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class TenantsResource {

  private CredentialAdministration administration;
  private TenantLogs logs;

  @Context SecurityContext security;

  @Inject
  public void use(CredentialAdministration tenants, TenantLogs ends) {
    administration = tenants;
    logs = ends;
  }

  @GET
  public String list(@QueryParam("done") String done) {
    return page(done == null ? "" : "done.tenant", "", "");
  }

  @POST
  public Response create() {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    String name = visitor.form().text("name");
    if (!visitor.person().everywhere()) {
      throw new LrsProblem(
          ProblemCode.NOT_FOR_ROLE, "Tenants are made by the installation's administrator.");
    }
    try {
      administration.createTenant(name, visitor.person().id());
    } catch (LrsProblem refused) {
      return switch (refused.code()) {
        case TENANT_EXISTS -> refused(name, "problem.tenantTaken");
        case CREDENTIAL_TERMS -> refused(name, "problem.name");
        default -> throw refused;
      };
    }
    return Response.status(303).header(HttpHeaders.LOCATION, "/staff/tenants?done=created").build();
  }

  private Response refused(String name, String problem) {
    return Response.status(422).entity(page("", name, problem)).build();
  }

  private String page(String notice, String name, String problem) {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    Texts texts = visitor.texts(TenantsResource.class);
    return Templates.render(
        "administration/tenants.jte",
        Map.of(
            "frame",
            visitor
                .frame(texts.say("tenants.title"))
                .noticing(notice.isEmpty() ? "" : texts.say(notice)),
            "texts",
            texts,
            "logs",
            logs.of(
                administration.tenants().stream()
                    .filter(one -> visitor.person().mayShow(one))
                    .toList()),
            "name",
            name,
            "problem",
            problem));
  }
}
