package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.statement.validate.Part.Branch;
import org.koers.lrs.xapi.version.XapiVersion;

/** A part of the statement at hand, and where it stands. */
record Place(Part part, JsonNode json, String pointer, XapiVersion version) {

  boolean has(String property) {
    return json.has(property);
  }

  /** The value of a property; null when it is absent or a JSON null, which has its own rule. */
  @Nullable JsonNode get(String property) {
    JsonNode value = json.get(property);
    return value == null || value.isNull() ? null : value;
  }

  /** Whether a property has this very text. */
  boolean says(String property, String text) {
    return text.equals(json.path(property).textValue());
  }

  String at(String property) {
    return pointer + "/" + property.replace("~", "~0").replace("/", "~1");
  }

  /** This part and all below it, from the top down. */
  Stream<Place> andBelow() {
    return Stream.concat(
        Stream.of(this),
        part.properties(version).entrySet().stream()
            .flatMap(entry -> below(entry.getKey(), entry.getValue()))
            .flatMap(Place::andBelow));
  }

  private Stream<Place> below(String property, Branch branch) {
    JsonNode value = get(property);
    if (value == null || branch.part() == null) {
      return Stream.empty();
    }
    if (branch.list() && value.isArray()) {
      return IntStream.range(0, value.size())
          .boxed()
          .flatMap(i -> child(branch.part(), value.get(i), at(property) + "/" + i));
    }
    return child(branch.part(), value, at(property));
  }

  private Stream<Place> child(Part kind, JsonNode value, String where) {
    return kind
        .of(value)
        .filter(found -> part != Part.SUB_STATEMENT || found != Part.SUB_STATEMENT)
        .map(found -> new Place(found, value, where, version))
        .stream();
  }
}
