package org.koers.lrs.problem;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.koers.lrs.metrics.Meters;
import org.koers.lrs.request.CurrentRequest;

/**
 * The only place where a failure becomes an answer. What is not a known problem is an incident: the
 * log has it all, the client its number.
 */
@Provider
@Dependent
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());
  private static final String RETRY_AFTER_SECONDS = "5";
  private static final String INCIDENT =
      "This is no fault of the request. Tell whoever runs this server the incident, which is in"
          + " instance; its log has the rest.";
  private static final String TOKEN_CHALLENGE = "Bearer realm=\"Koers metrics\"";
  private static final String CHALLENGE = "Basic realm=\"Koers xAPI\", charset=\"UTF-8\"";

  @Override
  public Response toResponse(Throwable failure) {
    return switch (failure) {
      case LrsProblem problem -> known(problem);
      case WebApplicationException http -> ofServer(http);
      default -> incident(failure);
    };
  }

  private static Response known(LrsProblem problem) {
    if (problem.code() == ProblemCode.STORE_UNAVAILABLE) {
      LOG.log(WARNING, "503: {0} ({1})", problem.detail(), problem.getCause());
    }
    Response.ResponseBuilder answer = answer(ProblemDocument.of(problem));
    problem.headers().forEach(answer::header);
    return answer.build();
  }

  private static Response.ResponseBuilder answer(ProblemDocument document) {
    String code = document.code().text();
    Meters.PROBLEMS.labelValues(code).inc();
    CurrentRequest.get().ifPresent(current -> current.endedIn(code));
    Response.ResponseBuilder answer =
        Response.status(document.status()).type(ProblemDocument.MEDIA_TYPE).entity(document.json());
    return switch (document.status()) {
      case 401 ->
          answer.header(
              HttpHeaders.WWW_AUTHENTICATE,
              document.code() == ProblemCode.METRICS_TOKEN ? TOKEN_CHALLENGE : CHALLENGE);
      case 503 -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
      default -> answer;
    };
  }

  /** What the server finds before any of our resources runs. */
  private static Response ofServer(WebApplicationException failure) {
    Response given = failure.getResponse();
    if (given.getStatus() < 400) {
      return given;
    }
    if (given.getStatus() >= 500) {
      return incident(failure);
    }
    ProblemDocument document =
        switch (failure) {
          case NotFoundException absent ->
              ProblemDocument.of(
                  ProblemCode.NOT_FOUND,
                  404,
                  "The address is none of this endpoint's; statements are at /statements below"
                      + " it.");
          case NotAllowedException refused ->
              ProblemDocument.of(
                  ProblemCode.METHOD_NOT_ALLOWED,
                  405,
                  "Allowed here: " + String.join(", ", allowed(given)) + ".");
          default ->
              ProblemDocument.of(
                  ProblemCode.BAD_REQUEST,
                  given.getStatus(),
                  given.getStatusInfo().getReasonPhrase() + ".");
        };
    Response.ResponseBuilder answer = answer(document);
    List<String> allowed = allowed(given);
    return allowed.isEmpty()
        ? answer.build()
        : answer.header(HttpHeaders.ALLOW, String.join(", ", allowed)).build();
  }

  private static List<String> allowed(Response given) {
    return given.getAllowedMethods().stream().sorted().toList();
  }

  private static Response incident(Throwable failure) {
    ProblemDocument document = ProblemDocument.of(ProblemCode.INTERNAL, 500, INCIDENT);
    LOG.log(ERROR, "Incident " + document.instance(), failure);
    return answer(document).build();
  }
}
