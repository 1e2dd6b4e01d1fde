package org.koers.adaptive.play;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The interaction types of SCORM 1.2 with their responses in the notation of xAPI. */
enum ResponseFormat {
  TRUE_FALSE("true-false"),
  CHOICE("choice"),
  FILL_IN("fill-in"),
  MATCHING("matching"),
  PERFORMANCE("performance"),
  SEQUENCING("sequencing"),
  LIKERT("likert"),
  NUMERIC("numeric");

  private final String type;

  ResponseFormat(String type) {
    this.type = type;
  }

  /** The interactionType of xAPI; the same words. */
  String interactionType() {
    return type;
  }

  /** By the first letter, which RTE 3.4.4 takes for the whole; empty for other words. */
  static Optional<ResponseFormat> of(String type) {
    String word = type.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> !word.isEmpty() && format.type.startsWith(word))
        .findFirst();
  }

  /** {@code a,b} or {@code {a,b}} becomes {@code a[,]b}, {@code 1.a} becomes {@code 1[.]a}. */
  String translate(String response) {
    return switch (this) {
      case TRUE_FALSE -> trueOrFalse(response);
      case CHOICE, SEQUENCING -> list(response);
      case MATCHING ->
          Arrays.stream(items(response))
              .map(pair -> pair.contains("[.]") ? pair : pair.replaceFirst("\\.", "[.]"))
              .collect(Collectors.joining("[,]"));
      case FILL_IN, PERFORMANCE, LIKERT, NUMERIC -> response;
    };
  }

  private static String trueOrFalse(String response) {
    return switch (response.strip().toLowerCase(Locale.ROOT)) {
      case "t", "true", "1" -> "true";
      case "f", "false", "0" -> "false";
      default -> response;
    };
  }

  private static String list(String response) {
    return String.join("[,]", items(response));
  }

  private static String[] items(String response) {
    if (response.contains("[,]")) {
      return response.split("\\[,]", -1);
    }
    String bare = response.strip();
    if (bare.startsWith("{") && bare.endsWith("}")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    return Arrays.stream(bare.split(",", -1)).map(String::strip).toArray(String[]::new);
  }
}
