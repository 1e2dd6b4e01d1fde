package org.koers.lrs.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody filled in and sent. */
public record StaffForm(Map<String, List<String>> fields) {

  /** Where nothing was sent. */
  public static final StaffForm EMPTY = new StaffForm(Map.of());

  /** The form in a body of type application/x-www-form-urlencoded. */
  static StaffForm parse(String body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return new StaffForm(fields);
  }

  /** Without what no text of the database can hold, and without blanks around it. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8).replace("\0", "").strip();
    } catch (IllegalArgumentException notEncoded) {
      return "";
    }
  }

  /** The field's text; empty where it was not sent. */
  public String text(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** Each text of a field that may be sent several times. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }
}
