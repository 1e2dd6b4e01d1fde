package org.koers.lrs.migration.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.koers.lrs.problem.ProblemCode.SOURCE_UNREADABLE;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.koers.lrs.problem.LrsProblem;

/** Another xAPI record store and the log-in that may read all of its statements. */
public final class Source {

  private final URI endpoint;
  private final String authorization;

  /**
   * @param endpoint what stands before {@code /statements}, such as https://lrs.example/xapi
   */
  public Source(URI endpoint, String user, String secret) {
    String text = endpoint.toString().replaceFirst("(/statements)?/*$", "");
    this.endpoint = URI.create(text);
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(UTF_8));
  }

  String authorization() {
    return authorization;
  }

  URI about() {
    return URI.create(endpoint + "/about");
  }

  URI statements(Map<String, String> parameters) {
    String query =
        new TreeMap<>(parameters)
            .entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    return URI.create(endpoint + "/statements?" + query);
  }

  /**
   * Where a {@code more} link leads: always to this host, so that the secret goes nowhere else;
   * behind a proxy a store may not know its own name.
   */
  URI more(String link) {
    try {
      URI resolved = URI.create(endpoint + "/statements").resolve(link.replace(" ", "%20"));
      String query = resolved.getRawQuery() == null ? "" : "?" + resolved.getRawQuery();
      return endpoint.resolve(resolved.getRawPath() + query);
    } catch (IllegalArgumentException noAddress) {
      throw new LrsProblem(
          SOURCE_UNREADABLE, "The source's more link is no address: " + link + ".", noAddress);
    }
  }

  /** As people know it, without the log-in. */
  @Override
  public String toString() {
    return endpoint.toString();
  }
}
