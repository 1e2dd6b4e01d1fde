package org.koers.lrs.evidence.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.lrs.evidence.reading.ReadingParameters;
import org.koers.lrs.statement.validate.RequestParameters;

/**
 * What the form of the page says, empty fields left out.
 *
 * @param given by name
 */
public record Search(Map<String, String> given) {

  /** In the order of the form; the last three are of links only. */
  private static final List<String> FIELDS =
      List.of("q", "agent", "activity", "verb", "from", "to", "voided", "asOf", "beyond", "format");

  private static final Set<String> OWN = Set.of("beyond", "format", "bom");

  public static Search of(Map<String, List<String>> parameters) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String field : FIELDS) {
      List<String> values = parameters.getOrDefault(field, List.of());
      if (!values.isEmpty() && !values.getFirst().isBlank()) {
        given.put(field, values.getFirst().strip().replace("\0", ""));
      }
    }
    return new Search(given);
  }

  public String value(String name) {
    return given.getOrDefault(name, "");
  }

  /** Whether it asks for anything but the newest of all. */
  public boolean selects() {
    return given.keySet().stream().anyMatch(Set.of("agent", "activity", "verb")::contains);
  }

  /** The query of a link that asks the same, but this. */
  public String with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(given);
    changed.put(name, value);
    StringBuilder query = new StringBuilder();
    changed.forEach(
        (key, one) -> {
          if (!one.isEmpty()) {
            query.append(query.isEmpty() ? "?" : "&").append(key).append('=');
            query.append(URLEncoder.encode(one, UTF_8));
          }
        });
    return query.toString();
  }

  /** As the parameters of /api; days are those of the server's time zone. */
  ReadingParameters parameters() {
    Map<String, List<String>> asked = new HashMap<>();
    given.forEach((name, value) -> asked.put(name, List.of(value)));
    asked.remove("q");
    asked.remove("from");
    asked.remove("to");
    if (!value("from").isEmpty()) {
      asked.put("since", List.of(midnight("from", 0)));
    }
    if (!value("to").isEmpty()) {
      asked.put("until", List.of(midnight("to", 1)));
    }
    return new ReadingParameters(asked, OWN, Set.of("columns"));
  }

  /** A microsecond before the day begins. */
  private String midnight(String name, int daysLater) {
    try {
      return LocalDate.parse(value(name))
          .plusDays(daysLater)
          .atStartOfDay(ZoneId.systemDefault())
          .toInstant()
          .minusNanos(1_000)
          .toString();
    } catch (DateTimeException noDay) {
      throw RequestParameters.refusal(name, "is no day such as 2026-11-21");
    }
  }
}
