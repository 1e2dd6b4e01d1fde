package org.koers.lrs.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.forwarding.Forwarding;
import org.koers.lrs.metrics.Meters;
import org.koers.lrs.profile.Profiles;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;
import org.koers.lrs.statement.store.StatementStore;

/** Whether the server does its work, what hinders it, and who follows the log how far behind. */
@Path("health")
@StaffPage(key = "health", path = "health", order = 60, roles = StaffRole.ADMINISTRATOR)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class HealthPageResource {

  private StatementStore statements;
  private TenantLogs logs;
  private Forwarding forwarding;
  private Profiles profiles;

  @Context SecurityContext security;

  @Inject
  public void use(StatementStore store, TenantLogs ends, Forwarding targets, Profiles registered) {
    statements = store;
    logs = ends;
    forwarding = targets;
    profiles = registered;
  }

  @GET
  public String page() {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    Texts texts = visitor.texts(HealthPageResource.class);
    Tenant tenant = visitor.person().tenant();
    Health health = Health.of(Figures.of(Meters.REGISTRY), statements.isWriting());
    return Templates.render(
        "administration/health.jte",
        Map.of(
            "frame",
            visitor.frame(texts.say("health.title")),
            "texts",
            texts,
            "health",
            health,
            "end",
            logs.of(List.of(tenant)).getFirst(),
            "targets",
            forwarding.targets(tenant.id()),
            "profiles",
            profiles.all(tenant.id())));
  }
}
