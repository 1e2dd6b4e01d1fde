package org.koers.lrs.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody filled in and sent.
 *
 * @param fields the texts of each, in the order of the form
 * @param files what each file field was given, as it was sent
 */
public record StaffForm(Map<String, List<String>> fields, Map<String, byte[]> files) {

  /** Where nothing was sent. */
  public static final StaffForm EMPTY = new StaffForm(Map.of(), Map.of());

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
    return new StaffForm(fields, Map.of());
  }

  /** Without what no text of the database can hold, and without blanks around it. */
  static String cleaned(String text) {
    return text.replace("\0", "").strip();
  }

  private static String decoded(String text) {
    try {
      return cleaned(URLDecoder.decode(text, UTF_8));
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

  /** The file of a field; of no length where none was chosen. */
  public byte[] file(String name) {
    return files.getOrDefault(name, new byte[0]);
  }
}
