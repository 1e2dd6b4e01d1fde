package org.koers.lrs.xapi.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** Turns what the parser says into a sentence with place and cure. */
final class Faults {

  private Faults() {}

  static MalformedJson of(JsonProcessingException fault) {
    String said = fault.getOriginalMessage();
    String cure =
        fault instanceof StreamConstraintsException
            ? "stay below the limit"
            : said.startsWith("Duplicate field") ? "use each key once" : "correct the JSON";
    return at(pointer(fault.getProcessor()), said + "; " + cure, fault.getLocation());
  }

  static MalformedJson at(String pointer, String message, JsonLocation place) {
    return new MalformedJson(
        pointer,
        message + ", at line " + place.getLineNr() + ", column " + place.getColumnNr() + ".");
  }

  private static String pointer(Object processor) {
    return processor instanceof JsonParser parser
        ? parser.getParsingContext().pathAsPointer().toString()
        : "";
  }
}
