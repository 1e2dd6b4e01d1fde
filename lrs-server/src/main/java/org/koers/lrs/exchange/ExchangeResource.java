package org.koers.lrs.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.koers.lrs.about.BodyLimit;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.metrics.Meters;

/**
 * Exchanges the launch of a course for a credential of that launch. Pages ask without any key and
 * may read the answer; programs of the LMS make tickets with theirs.
 */
@Path("{key}")
@ApplicationScoped
public class ExchangeResource {

  private Exchanging exchanging;
  private Tickets tickets;

  @Inject
  void use(Exchanging launches, Tickets made) {
    exchanging = launches;
    tickets = made;
  }

  @POST
  public Response ask(
      @PathParam("key") String key, @Context HttpHeaders headers, InputStream body) {
    LaunchRequest asked = read(body);
    String page = String.valueOf(headers.getHeaderString("Origin"));
    Granted granted = exchanging.ask(key, Origin.of(page), asked);
    Meters.LAUNCHES
        .labelValues(granted.launch().bounds().verified() ? "verified" : "unverified")
        .inc();
    return answer(Response.ok(granted.json(endpoint(), Instant.now()).toString()))
        .header("Access-Control-Allow-Origin", page)
        .build();
  }

  @POST
  @Path("tickets")
  @Authenticated
  public Response ticket(
      @PathParam("key") String key, @Context SecurityContext security, InputStream body) {
    Credential who = Credential.of(security.getUserPrincipal());
    Tickets.Ticket ticket = tickets.make(who, key, read(body));
    String json =
        JsonNodeFactory.instance
            .objectNode()
            .put("ticket", ticket.text())
            .put("parameter", "koers-launch=" + ticket.text())
            .put("registration", ticket.launch().bounds().registration().toString())
            .put("firstUseBefore", ticket.launch().expires().toString())
            .put("until", ticket.launch().until().toString())
            .toString();
    return answer(Response.status(Response.Status.CREATED).entity(json)).build();
  }

  private static LaunchRequest read(InputStream body) {
    return LaunchRequest.of(BodyLimit.read(body, LaunchRequest.MOST_BYTES));
  }

  private static Response.ResponseBuilder answer(Response.ResponseBuilder made) {
    return made.type(MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** That of this server, as programs reach it. */
  private static String endpoint() {
    return Optional.ofNullable(System.getProperty("koers.base-url"))
            .orElse("http://localhost:8080")
            .replaceAll("/$", "")
        + "/xapi/";
  }
}
