package org.koers.lrs.xapi.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** Turns what the parser says into a sentence with place and cure. */
final class Faults {

  private Faults() {}

  static MalformedJson of(JsonProcessingException fault, JsonParser parser) {
    JsonLocation place = fault.getLocation();
    return at(
        parser.getParsingContext().pathAsPointer().toString(),
        fault.getOriginalMessage().replaceAll(",? from `StreamReadConstraints[^`]*`", "")
            + "; "
            + cure(fault),
        place == null ? parser.currentLocation() : place);
  }

  private static String cure(JsonProcessingException fault) {
    if (fault instanceof StreamConstraintsException) {
      return "stay below the limit";
    }
    return fault.getOriginalMessage().startsWith("Duplicate")
        ? "use each key once"
        : "correct the JSON";
  }

  static MalformedJson at(String pointer, String message, JsonLocation place) {
    return new MalformedJson(
        pointer,
        message + ", at line " + place.getLineNr() + ", column " + place.getColumnNr() + ".");
  }
}
