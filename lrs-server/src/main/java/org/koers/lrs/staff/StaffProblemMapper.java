package org.koers.lrs.staff;

import static java.lang.System.Logger.Level.ERROR;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.problem.LrsProblem;

/** What goes wrong on a page of staff becomes a page, with the cure; the log has the rest. */
@Provider
@Dependent
@NullUnmarked
public class StaffProblemMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(StaffProblemMapper.class.getName());
  private static final int INCIDENT = 500;
  private static final Map<Integer, String> TEXTS =
      Map.of(
          403, "problem.role",
          404, "problem.address",
          405, "problem.address",
          409, "problem.form",
          413, "problem.large",
          429, "problem.early",
          503, "problem.database");

  @Context HttpHeaders headers;
  @Context SecurityContext security;

  @Override
  public Response toResponse(Throwable failure) {
    int status = status(failure);
    if (status < 400) {
      return ((WebApplicationException) failure).getResponse();
    }
    String incident = "";
    if (status == INCIDENT) {
      incident = UUID.randomUUID().toString();
      LOG.log(ERROR, "Incident " + incident, failure);
    }
    String key = TEXTS.getOrDefault(status, status < INCIDENT ? "problem.request" : "problem.us");
    // As bytes: the server escapes the text of an answer with 400 once more.
    return Response.status(status)
        .type("text/html; charset=utf-8")
        .entity(page(key, incident).getBytes(UTF_8))
        .build();
  }

  private String page(String key, String incident) {
    Visitor visitor = visitor();
    Frame frame = visitor.frame(visitor.texts(Frame.class).say(key + ".title"));
    return Templates.render(
        "staff/problem.jte", Map.of("frame", frame, "key", key, "incident", incident));
  }

  private Visitor visitor() {
    if (security != null && security.getUserPrincipal() instanceof Visitor known) {
      return known;
    }
    var language = new Languages(null, null).choose(accepted());
    return new Visitor(null, "", language, "", "", StaffForm.EMPTY, Navigation.NONE, "");
  }

  private List<java.util.Locale> accepted() {
    return headers.getAcceptableLanguages();
  }

  private static int status(Throwable failure) {
    return switch (failure) {
      case LrsProblem problem -> problem.code().status();
      case WebApplicationException http -> http.getResponse().getStatus();
      default -> INCIDENT;
    };
  }
}
