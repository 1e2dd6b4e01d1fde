package org.koers.adaptive.path;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    int status = status(failure);
    if (status >= INCIDENT) {
      LOG.log(Logger.Level.ERROR, "Incident " + UUID.randomUUID(), failure);
    }
    Words words = Words.in(Request.speak(headers.getAcceptableLanguages()));
    return Response.status(status)
        .type("text/html; charset=utf-8")
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'self'")
        .entity(page(words, status))
        .build();
  }

  /** As bytes: the server escapes the text of an answer with 400 once more. */
  private static byte[] page(Words words, int status) {
    return Html.message(words, status >= INCIDENT ? "incident" : "noPage").getBytes(UTF_8);
  }

  /** What no status is known of is our fault. */
  static int status(RuntimeException failure) {
    return failure instanceof WebApplicationException http
        ? http.getResponse().getStatus()
        : statusOfServer(failure);
  }

  /** The server's own failures are no JAX-RS exceptions; they have their status in a property. */
  private static int statusOfServer(RuntimeException failure) {
    try {
      Object code = failure.getClass().getMethod("getErrorCode").invoke(failure);
      return code instanceof Integer status && status >= 400 && status < INCIDENT
          ? status
          : INCIDENT;
    } catch (ReflectiveOperationException none) {
      return INCIDENT;
    }
  }
}
