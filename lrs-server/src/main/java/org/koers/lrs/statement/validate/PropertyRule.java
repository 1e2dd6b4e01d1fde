package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.BiConsumer;

/** A property, where present, is of a type. */
abstract class PropertyRule implements Rule {

  private final Set<Part> parts;
  private final String property;
  private final DataType type;

  PropertyRule(String property, DataType type, Part... parts) {
    this.parts = Set.of(parts);
    this.property = property;
    this.type = type;
  }

  @Override
  public final Set<Part> parts() {
    return parts;
  }

  /** The property that it is about: where that is absent, nothing is to be checked. */
  final String property() {
    return property;
  }

  @Override
  public void check(Place place, BiConsumer<String, String> fault) {
    JsonNode value = place.get(property);
    if (value != null && !type.fits(value)) {
      fault.accept(place.at(property), Say.shouldBe(property, value, type.words()));
    }
  }

  /** The property must be present as well. */
  abstract static class Required extends PropertyRule {

    private final String property;
    private final DataType type;

    Required(String property, DataType type, Part... parts) {
      super(property, type, parts);
      this.property = property;
      this.type = type;
    }

    @Override
    public final void check(Place place, BiConsumer<String, String> fault) {
      if (!place.has(property)) {
        fault.accept(place.pointer(), Say.missing(property, type.words()));
      }
      super.check(place, fault);
    }
  }
}
