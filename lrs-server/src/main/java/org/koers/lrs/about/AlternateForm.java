package org.koers.lrs.about;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** The form of an alternate request: {@code name=value&…}, percent-encoded UTF-8. */
final class AlternateForm {

  private AlternateForm() {}

  /** The fields in their order; each is there once. */
  static Map<String, String> parse(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : form.split("&", -1)) {
      if (!pair.isBlank()) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        if (fields.putIfAbsent(name, value) != null) {
          throw refusal("The form field \"" + name + "\" is there twice. Give it once.");
        }
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.strip(), UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      throw refusal("The form is not percent-encoded: " + notEncoded.getMessage() + ".");
    }
  }

  private static LrsProblem refusal(String detail) {
    return new LrsProblem(ProblemCode.ALTERNATE_REQUEST, detail);
  }
}
