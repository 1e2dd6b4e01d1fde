package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.xapi.version.XapiVersion;

/** A part of the statement at hand, and where it stands. */
record Place(Part part, JsonNode json, Step step, XapiVersion version) {

  /**
   * The way to a place, put into words only where something is wrong there.
   *
   * @param above null at the top
   * @param name a property or an index, at the top the pointer of the statement in its body
   */
  record Step(@Nullable Step above, String name) {
    String pointer() {
      return above == null ? name : above.to(name);
    }

    /** The pointer of a property below. */
    String to(String property) {
      return pointer() + "/" + property.replace("~", "~0").replace("/", "~1");
    }
  }

  static Place top(Part part, JsonNode json, String pointer, XapiVersion version) {
    return new Place(part, json, new Step(null, pointer), version);
  }

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

  /** RFC 6901 pointer to this part, from the top of the body. */
  String pointer() {
    return step.pointer();
  }

  String at(String property) {
    return step.to(property);
  }

  /** Visits this part and all below it, from the top down. */
  void walk(Consumer<Place> visitor) {
    visitor.accept(this);
    for (Part.Branch branch : part.branches(version)) {
      JsonNode value = get(branch.property());
      if (value != null) {
        walkBelow(branch, value, visitor);
      }
    }
  }

  private void walkBelow(Part.Branch branch, JsonNode value, Consumer<Place> visitor) {
    Step below = new Step(step, branch.property());
    if (branch.list() && value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        child(branch.part(), value.get(i), new Step(below, Integer.toString(i)), visitor);
      }
    } else {
      child(branch.part(), value, below, visitor);
    }
  }

  private void child(Part kind, JsonNode value, Step where, Consumer<Place> visitor) {
    Optional<Part> found = kind.of(value);
    if (found.isPresent() && (part != Part.SUB_STATEMENT || found.get() != Part.SUB_STATEMENT)) {
      new Place(found.get(), value, where, version).walk(visitor);
    }
  }
}
