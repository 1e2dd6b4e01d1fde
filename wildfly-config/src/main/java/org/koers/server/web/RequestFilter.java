package org.koers.server.web;

import static java.lang.System.Logger.Level.INFO;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.metrics.Meters;
import org.koers.lrs.request.CurrentRequest;
import org.koers.lrs.request.RequestId;

/**
 * Around everything else: gives each request its id, has it in every line of the log, and measures
 * it. Addresses are logged without their query, which may name people.
 */
public class RequestFilter extends HttpFilter {
  private static final System.Logger LOG = System.getLogger("koers.request");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

  private final long slow = Duration.ofMillis(Long.getLong("koers.log.slow", 2_000)).toNanos();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begun = System.nanoTime();
    RequestId id =
        RequestId.of(
            request.getHeader(RequestId.HEADER), request.getHeader(RequestId.TRACE_HEADER));
    CurrentRequest current = new CurrentRequest(id);
    response.setHeader(RequestId.HEADER, id.text());
    MDC.put("request", id.text());
    try {
      serve(current, request, response, chain);
    } finally {
      ended(current, request, response.getStatus(), System.nanoTime() - begun);
      MDC.remove("request");
    }
  }

  private static void serve(
      CurrentRequest current,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    @Nullable ServletException failed =
        current.serve(
            () -> {
              try {
                chain.doFilter(request, response);
                return null;
              } catch (ServletException thrown) {
                return thrown;
              } catch (IOException broken) {
                throw new UncheckedIOException(broken);
              }
            });
    if (failed != null) {
      throw failed;
    }
  }

  /** The link of a learner is a secret, which a log must not hold. */
  static String withoutSecret(String path) {
    return path.replaceFirst("^/learn/[^/]+", "/learn/…");
  }

  private void ended(CurrentRequest current, HttpServletRequest request, int status, long nanos) {
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    Meters.REQUESTS
        .labelValues(current.resource(), method, status / 100 + "xx")
        .observe(nanos / 1e9);
    if (nanos > slow) {
      LOG.log(
          INFO,
          "{0} {1} {2} {3} ms, key {4}, problem {5}",
          request.getMethod(),
          withoutSecret(request.getRequestURI()),
          Integer.toString(status),
          Long.toString(nanos / 1_000_000),
          current.key().orElse("-"),
          current.problem().orElse("-"));
    }
  }
}
