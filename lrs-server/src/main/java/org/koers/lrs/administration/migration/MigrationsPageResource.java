package org.koers.lrs.administration.migration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.evidence.page.Shown;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRuns;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffPerson;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** What was brought to the tenant that is shown from other record stores and files. */
@Path("migrations")
@StaffPage(key = "migrations", path = "migrations", order = 40, roles = StaffRole.ADMINISTRATOR)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class MigrationsPageResource {

  private static final int REFUSALS = 100;

  private MigrationRuns runs;
  private AccessLog log;

  @Context SecurityContext security;

  @Inject
  public void use(MigrationRuns books, AccessLog accessLog) {
    runs = books;
    log = accessLog;
  }

  @GET
  public String list() {
    Instant now = Instant.now();
    return page(
        "list",
        texts().say("migrations.title"),
        Map.of("runs", runs.of(tenant()).stream().map(run -> new ShownRun(run, now)).toList()));
  }

  @GET
  @Path("{id: \\d{1,18}}")
  public String one(@PathParam("id") long id) {
    MigrationRun run =
        runs.find(tenant(), id)
            .orElseThrow(
                () -> new LrsProblem(ProblemCode.NOT_FOUND, "This tenant has no such run."));
    List<ShownRefusal> refusals =
        runs.refused(tenant(), id, REFUSALS).stream().map(ShownRefusal::of).toList();
    if (!refusals.isEmpty()) {
      log.write(person().did("refusals.read", run.key()));
    }
    return page(
        "run",
        Shown.brief(run.source()),
        Map.of(
            "shown",
            new ShownRun(run, Instant.now()),
            "refusals",
            refusals,
            "comparison",
            runs.comparison(tenant(), id)));
  }

  private String page(String template, String title, Map<String, Object> more) {
    Map<String, Object> model = new HashMap<>(more);
    model.put("frame", visitor().frame(title));
    model.put("texts", texts());
    return Templates.render("administration/migration/" + template + ".jte", model);
  }

  private long tenant() {
    return person().tenant().id();
  }

  private StaffPerson person() {
    return visitor().person();
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }

  private Texts texts() {
    return visitor().texts(MigrationsPageResource.class);
  }
}
