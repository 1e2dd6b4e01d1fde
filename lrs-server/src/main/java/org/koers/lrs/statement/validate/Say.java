package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;

/** The sentences of findings: what is wrong there, and the cure. */
final class Say {

  private static final int SHOWN = 60;

  private Say() {}

  static String shouldBe(String property, JsonNode value, String expected) {
    return quote(property) + " is " + shown(value) + "; make it " + expected + ".";
  }

  static String missing(String property, String expected) {
    return quote(property) + " is missing; add it as " + expected + ".";
  }

  static String quote(String property) {
    return "\"" + property + "\"";
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
