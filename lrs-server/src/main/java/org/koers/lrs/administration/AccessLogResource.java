package org.koers.lrs.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.LoggedAccess;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;

/** Who did what with the data and keys of the tenant that is shown. */
@Path("access")
@StaffPage(
    key = "access",
    path = "access",
    order = 80,
    roles = {StaffRole.ADMINISTRATOR, StaffRole.AUDITOR, StaffRole.PROTECTION_OFFICER})
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class AccessLogResource {

  private static final int PAGE = 50;

  private AccessLog log;

  @Context SecurityContext security;

  @Inject
  public void use(AccessLog accessLog) {
    log = accessLog;
  }

  @GET
  public String page(@QueryParam("below") String below) {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    Texts texts = visitor.texts(AccessLogResource.class);
    List<LoggedAccess> entries = log.page(visitor.person().tenant().id(), number(below), PAGE + 1);
    return Templates.render(
        "administration/access.jte",
        Map.of(
            "frame",
            visitor.frame(texts.say("access.title")),
            "texts",
            texts,
            "entries",
            entries.stream().limit(PAGE).toList(),
            "more",
            entries.size() > PAGE));
  }

  private static long number(String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : AccessLog.NEWEST;
  }
}
