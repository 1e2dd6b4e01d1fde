package org.koers.lrs.evidence.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.koers.lrs.about.BodyLimit;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** What is kept of one person: a copy for the person, or its removal after a preview. */
@Path("persons")
@RequestScoped
@Authenticated
public class PersonResource {

  private static final Set<String> ABOUT = Set.of("agents", "texts", "mentions");
  private static final Set<String> REMOVAL =
      Set.of("agents", "texts", "mentions", "reason", "purpose", "confirm");

  private Persons persons;

  @Inject
  public void use(Persons all) {
    persons = all;
  }

  @GET
  @Path("export")
  public Response export(@Context SecurityContext security, @Context UriInfo uri) {
    Credential who = who(security);
    Person person =
        PersonRequest.person(
            uri.getQueryParameters().getOrDefault("agent", List.of()),
            uri.getQueryParameters().getOrDefault("text", List.of()));
    PersonExport export = persons.export(who, person);
    StreamingOutput zip = export::writeTo;
    return Response.ok(zip, "application/zip")
        .header("Content-Disposition", "attachment; filename=\"person.zip\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  @Path("preview")
  public Response preview(@Context SecurityContext security, InputStream body) {
    Credential who = who(security);
    PersonRequest request = PersonRequest.read(BodyLimit.read(body), ABOUT);
    Person person = request.person();
    ObjectNode json = ReportJson.of(persons.preview(who, person));
    json.put("confirm", Persons.token(who.tenant().id(), person, request.mentions()));
    return json(Response.ok(), json.toString());
  }

  @POST
  @Path("removals")
  public Response remove(
      @Context SecurityContext security, @Context UriInfo uri, InputStream body) {
    Credential who = who(security);
    PersonRequest request = PersonRequest.read(BodyLimit.read(body), REMOVAL);
    Order order = request.order(who.tenant().id());
    request.requireConfirmed(Persons.token(order.tenantId(), order.person(), order.mentions()));
    UUID id = persons.remove(who, order);
    URI status = uri.getAbsolutePathBuilder().path(id.toString()).build();
    return json(
        Response.accepted().location(status), "{\"id\":\"" + id + "\",\"state\":\"running\"}");
  }

  @GET
  @Path("removals/{id}")
  public Response removal(@Context SecurityContext security, @PathParam("id") String id) {
    RemovalLog.Entry entry = persons.removal(who(security), uuid(id));
    return json(
        Response.ok(),
        "{\"id\":\"%s\",\"started\":\"%s\",\"state\":\"%s\",\"report\":%s}"
            .formatted(entry.id(), entry.started(), entry.state().text(), entry.report()));
  }

  private static Credential who(SecurityContext security) {
    Credential who = Credential.of(security.getUserPrincipal());
    who.require(Scope.ALL);
    return who;
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException no) {
      throw new LrsProblem(
          ProblemCode.NO_SUCH_REMOVAL, "What names a removal is a UUID; this is none.", no);
    }
  }

  private static Response json(Response.ResponseBuilder answer, String json) {
    return answer
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .entity(json)
        .build();
  }
}
