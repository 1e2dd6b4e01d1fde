package org.koers.lrs.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/**
 * What is counted and measured while it happens, one set a process. Counting costs some tens of
 * nanoseconds; what has to be asked for is asked when {@code /metrics} is read.
 */
public final class Meters {

  /** All of them; what is asked for registers itself here as well. */
  public static final PrometheusRegistry REGISTRY = new PrometheusRegistry();

  public static final Histogram REQUESTS =
      Histogram.builder()
          .name("koers_http_request_seconds")
          .help("Time from the first byte of a request's head to the end of its answer.")
          .labelNames("resource", "method", "status")
          .classicOnly()
          .classicUpperBounds(.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30)
          .register(REGISTRY);

  public static final Counter PROBLEMS =
      Counter.builder()
          .name("koers_problems_total")
          .help("Answers that were problems, by code.")
          .labelNames("code")
          .register(REGISTRY);

  public static final Counter STATEMENTS =
      Counter.builder()
          .name("koers_statements_stored_total")
          .help("Statements stored; those that were there already do not count.")
          .register(REGISTRY);

  public static final Gauge WAITING =
      Gauge.builder()
          .name("koers_commit_waiting")
          .help("Requests that wait for the next group commit.")
          .register(REGISTRY);

  public static final Histogram GROUP =
      Histogram.builder()
          .name("koers_commit_statements")
          .help("Statements in one group commit.")
          .classicOnly()
          .classicUpperBounds(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 10_000)
          .register(REGISTRY);

  public static final Histogram COMMIT =
      Histogram.builder()
          .name("koers_commit_seconds")
          .help("Time of one group commit, from a free connection to durable.")
          .classicOnly()
          .classicUpperBounds(.001, .002, .003, .005, .01, .02, .05, .1, .25, .5, 1, 5, 30)
          .register(REGISTRY);

  public static final Counter COMMITS_FAILED =
      Counter.builder()
          .name("koers_commits_failed_total")
          .help("Group commits that failed; each may have been tried again.")
          .register(REGISTRY);

  public static final Counter ATTACHMENT_BYTES =
      Counter.builder()
          .name("koers_attachment_bytes_total")
          .help("Bytes of attachments received with statements.")
          .register(REGISTRY);

  public static final Counter LAUNCHES =
      Counter.builder()
          .name("koers_launches_exchanged_total")
          .help("Credentials given for launches, by whether somebody vouched for who learns.")
          .labelNames("trust")
          .register(REGISTRY);

  static {
    LAUNCHES.initLabelValues("verified"); // so that nought is shown too
    LAUNCHES.initLabelValues("unverified");
  }

  private Meters() {}
}
