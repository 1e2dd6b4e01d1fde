package org.koers.adaptive.path;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What goes wrong on a learner's page becomes a page; the log has the rest. */
@Provider
@Dependent
@NullUnmarked
public class PathProblemMapper implements ExceptionMapper<RuntimeException> {

  private static final Logger LOG = System.getLogger(PathProblemMapper.class.getName());
  private static final int INCIDENT = 500;

  @Context HttpHeaders headers;

  @Override
  public Response toResponse(RuntimeException failure) {
    boolean ours = !(failure instanceof WebApplicationException);
    int status =
        failure instanceof WebApplicationException http ? http.getResponse().getStatus() : INCIDENT;
    if (ours) {
      LOG.log(Logger.Level.ERROR, "Incident " + UUID.randomUUID(), failure);
    }
    Words words = Words.in(Request.speak(headers.getAcceptableLanguages()));
    return Response.status(status)
        .type("text/html; charset=utf-8")
        .header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'self'")
        .entity(Html.message(words, ours ? "incident" : "noPage"))
        .build();
  }
}
