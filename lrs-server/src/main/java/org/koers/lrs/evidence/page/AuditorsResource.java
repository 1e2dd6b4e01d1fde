package org.koers.lrs.evidence.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.koers.lrs.evidence.reading.AsOf.Voided;
import org.koers.lrs.evidence.reading.Entry;
import org.koers.lrs.evidence.reading.Export;
import org.koers.lrs.evidence.reading.ExportForm;
import org.koers.lrs.evidence.reading.ExportParameters;
import org.koers.lrs.evidence.reading.Readings;
import org.koers.lrs.evidence.reading.Selection;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffPerson;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Visitor;

/** The statements of a learner or a course, one of them in full, and all of them as a file. */
@Path("statements")
@StaffPage(
    key = "statements",
    path = "statements",
    order = 20,
    roles = {StaffRole.AUDITOR, StaffRole.ADMINISTRATOR})
@RequestScoped
public class AuditorsResource {

  private static final String HTML = "text/html; charset=utf-8";
  private static final int MOST_SHOWN = 200_000;

  private Readings readings;

  @Inject
  public void use(Readings reading) {
    readings = reading;
  }

  @GET
  public Response list(@Context SecurityContext security, @Context UriInfo uri) {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    ListView view = new ListPage(readings, visitor).view(Search.of(uri.getQueryParameters()));
    return page(Templates.render("evidence/list.jte", Map.of("view", view)));
  }

  @GET
  @Path("{id}")
  public Response one(@Context SecurityContext security, @PathParam("id") String id) {
    Visitor visitor = Visitor.of(security.getUserPrincipal());
    StaffPerson person = visitor.person();
    Entry entry = entry(person, id);
    readings.accessLog().write(person.did("statement.read", entry.stored().id().toString()));
    var texts = visitor.texts(AuditorsResource.class);
    String text = entry.stored().text();
    return page(
        Templates.render(
            "evidence/one.jte",
            Map.of(
                "frame",
                visitor.frame(texts.say("one.title")),
                "texts",
                texts,
                "entry",
                entry,
                "line",
                StatementLine.of(entry.stored(), visitor.language()),
                "json",
                Shown.json(text, MOST_SHOWN),
                "cut",
                text.length() > MOST_SHOWN)));
  }

  @GET
  @Path("export")
  public Response export(@Context SecurityContext security, @Context UriInfo uri) {
    StaffPerson person = Visitor.of(security.getUserPrincipal()).person();
    var asked = Search.of(uri.getQueryParameters()).parameters();
    ExportForm form = new ExportParameters(asked).form("");
    Selection selection = readings.selection(person.tenant().id(), asked, Voided.INCLUDE);
    Export export = readings.export(person.id(), selection, form);
    StreamingOutput body = export::writeTo;
    return Response.ok(body)
        .header("Content-Type", form.mediaType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"statements-as-of-%d.%s\""
                .formatted(selection.asOf().position(), form.extension()))
        .build();
  }

  private Entry entry(StaffPerson person, String id) {
    try {
      return readings
          .store()
          .entry(person.tenant().id(), UUID.fromString(id))
          .orElseThrow(AuditorsResource::absent);
    } catch (IllegalArgumentException noUuid) {
      throw absent();
    }
  }

  private static LrsProblem absent() {
    return new LrsProblem(ProblemCode.NOT_FOUND, "No statement of this tenant has this id.");
  }

  private static Response page(String html) {
    return Response.ok(html).type(HTML).build();
  }
}
