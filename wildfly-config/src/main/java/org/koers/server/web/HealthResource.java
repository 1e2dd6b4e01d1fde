package org.koers.server.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.koers.lrs.statement.store.StatementStore;

/**
 * Whether the server lives, and whether it can do its work. The answer names the run, so that a
 * launcher knows its own server from another one on the same port.
 */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
  private static final System.Logger LOG = System.getLogger("koers.health");
  private static final int SECONDS = 3;

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private DataSource database;

  @Inject private StatementStore statements;

  @GET
  @Path("live")
  public Response live() {
    return answer(true, "");
  }

  @GET
  @Path("ready")
  public Response ready() {
    if (!statements.isWriting()) {
      return answer(false, "The statement store has stopped writing; start Koers again.");
    }
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS)
          ? answer(true, "")
          : answer(false, "The database does not answer.");
    } catch (SQLException unreachable) {
      LOG.log(System.Logger.Level.WARNING, "not ready: {0}", unreachable.getMessage());
      return answer(false, "The database cannot be reached.");
    }
  }

  private static Response answer(boolean up, String reason) {
    var body =
        Json.createObjectBuilder()
            .add("status", up ? "UP" : "DOWN")
            .add("run", System.getProperty("koers.run", ""));
    if (!reason.isEmpty()) {
      body.add("reason", reason);
    }
    return Response.status(up ? 200 : 503)
        .header("Cache-Control", "no-store")
        .entity(body.build().toString())
        .build();
  }
}
