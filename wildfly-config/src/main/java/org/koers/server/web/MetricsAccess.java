package org.koers.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * Who may read the metrics. Loopback alone would be no wall: behind a proxy every caller comes from
 * there.
 *
 * @param token the bearer token that opens them; empty when anybody may
 */
record MetricsAccess(Mode mode, String token) {

  /** The setting {@code koers.metrics}. */
  enum Mode {
    OFF,
    OPEN,
    TOKEN
  }

  static MetricsAccess fromSettings() {
    return of(System.getProperty("koers.metrics", "token"), System.getenv());
  }

  static MetricsAccess of(String setting, Map<String, String> environment) {
    return switch (setting) {
      case "off" -> new MetricsAccess(Mode.OFF, "");
      case "open" -> new MetricsAccess(Mode.OPEN, "");
      default -> new MetricsAccess(Mode.TOKEN, environment.getOrDefault("KOERS_METRICS_TOKEN", ""));
    };
  }

  /** Refuses the request unless it may. */
  void require(@Nullable String authorization) {
    switch (mode) {
      case OPEN -> {}
      case OFF ->
          throw new LrsProblem(
              ProblemCode.NOT_FOUND, "Metrics are off; the setting koers.metrics turns them on.");
      case TOKEN -> {
        if (token.isEmpty() || !isToken(authorization)) {
          throw new LrsProblem(
              ProblemCode.METRICS_TOKEN,
              "Send \"Authorization: Bearer TOKEN\"; the token is metrics.token in"
                  + " secrets.properties of the data folder.");
        }
      }
    }
  }

  private boolean isToken(@Nullable String authorization) {
    return authorization != null
        && MessageDigest.isEqual(
            authorization.getBytes(UTF_8), ("Bearer " + token).getBytes(UTF_8));
  }
}
