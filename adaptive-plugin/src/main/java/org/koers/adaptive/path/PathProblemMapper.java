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
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** What goes wrong on a learner's page becomes a page; the log has the rest. */
@Provider
@Dependent
@NullUnmarked
public class PathProblemMapper implements ExceptionMapper<RuntimeException> {

  private static final Logger LOG = System.getLogger(PathProblemMapper.class.getName());
  private static final int INCIDENT = 500;
  private static final int UNAVAILABLE = 503;

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
    return Html.message(words, key(status)).getBytes(UTF_8);
  }

  private static String key(int status) {
    return switch (status) {
      case UNAVAILABLE -> "unavailable";
      case INCIDENT -> "incident";
      default -> "noPage";
    };
  }

  /** What no status is known of is our fault. */
  static int status(RuntimeException failure) {
    return switch (failure) {
      case WebApplicationException http -> http.getResponse().getStatus();
      case LrsProblem problem when problem.code() == ProblemCode.STORE_UNAVAILABLE -> UNAVAILABLE;
      default -> statusOfServer(failure);
    };
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
