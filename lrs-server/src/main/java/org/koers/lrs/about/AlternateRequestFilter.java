package org.koers.lrs.about;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.koers.lrs.problem.ProblemCode.ALTERNATE_REQUEST;
import static org.koers.lrs.xapi.version.XapiVersion.V1_0_3;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.problem.LrsProblem;

/**
 * The alternate request syntax of 1.0.3 (Communication 1.3): a POST that names the true method in
 * the query and carries headers, parameters and content as a form, from browsers that could send
 * nothing else. From here on it is the request that was meant.
 */
@Provider
@PreMatching
@Dependent
@Priority(100)
public class AlternateRequestFilter implements ContainerRequestFilter {

  private static final String METHOD = "method";
  private static final String CONTENT = "content";
  private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "HEAD");
  private static final Set<String> WITH_CONTENT = Set.of("PUT", "POST");

  /** Fields that are headers, in lower case; every other one is a parameter. */
  private static final Set<String> HEADERS =
      Set.of(
          "authorization",
          "x-experience-api-version",
          "content-type",
          "content-length",
          "if-match",
          "if-none-match",
          "accept",
          "accept-language");

  @Override
  public void filter(ContainerRequestContext request) {
    var query = request.getUriInfo().getQueryParameters();
    if (request.getMethod().equals("POST") && query.containsKey(METHOD)) {
      if (query.size() > 1 || query.get(METHOD).size() > 1) {
        throw refusal(
            "Besides method the query has %s. Send every other parameter in the form."
                .formatted(query.keySet()));
      }
      Map<String, String> form =
          AlternateForm.parse(new String(BodyLimit.read(request.getEntityStream()), UTF_8));
      requireOneDotZero(request, form.get(VersionFilter.HEADER));
      become(request, query.getFirst(METHOD), form);
    }
  }

  private static void requireOneDotZero(ContainerRequestContext request, @Nullable String inForm) {
    String inHeader = request.getHeaderString(VersionFilter.HEADER);
    if (VersionFilter.agreed(request, inHeader == null ? inForm : inHeader) != V1_0_3) {
      throw refusal(
          "A POST with method is of xAPI 1.0.3 only. Use the method itself, or say 1.0.3 in "
              + VersionFilter.HEADER
              + ".");
    }
  }

  private static void become(
      ContainerRequestContext request, String method, Map<String, String> form) {
    if (!METHODS.contains(method)) {
      throw refusal("The method is \"" + method + "\". It is one of GET, PUT, POST and DELETE.");
    }
    String content = form.get(CONTENT);
    if (WITH_CONTENT.contains(method) && content == null) {
      throw refusal("A " + method + " needs its body in the form field content.");
    }
    // The form's own type says nothing of its content, which is JSON unless a field says otherwise.
    request.getHeaders().putSingle("Content-Type", "application/json");
    UriBuilder meant = request.getUriInfo().getRequestUriBuilder().replaceQuery(null);
    form.forEach(
        (name, value) -> {
          if (HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            request.getHeaders().putSingle(name, value);
          } else if (!name.equals(CONTENT)) {
            meant.queryParam(encoded(name), encoded(value));
          }
        });
    byte[] body = content == null ? new byte[0] : content.getBytes(UTF_8);
    request.getHeaders().putSingle("Content-Length", String.valueOf(body.length));
    request.setEntityStream(new ByteArrayInputStream(body));
    request.setRequestUri(meant.build());
    request.setMethod(method);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static LrsProblem refusal(String detail) {
    return new LrsProblem(ALTERNATE_REQUEST, detail);
  }
}
