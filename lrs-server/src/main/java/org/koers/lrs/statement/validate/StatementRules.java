package org.koers.lrs.statement.validate;

import static org.koers.lrs.statement.validate.Part.STATEMENT;
import static org.koers.lrs.statement.validate.Part.SUB_STATEMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.koers.lrs.xapi.Timestamp;
import org.koers.lrs.xapi.Verb;

/** Data 2.3 and 2.4: the properties of the statement itself, and voiding. */
final class StatementRules {

  private StatementRules() {}

  static List<Rule> all() {
    return List.of(
        new HasActor(),
        new HasVerb(),
        new HasObject(),
        new IdIsUuid(),
        new TimestampIsPointInTime(),
        new StoredIsPointInTime(),
        new OffsetIsKnown(),
        new VersionIsSpoken(),
        new AttachmentsAreArray(),
        new VoidingPointsAtStatement());
  }

  /** One of the three nouns without which there is no statement. */
  abstract static class HasNoun implements Rule {
    private final String noun;

    HasNoun(String noun) {
      this.noun = noun;
    }

    @Override
    public final Set<Part> parts() {
      return EnumSet.of(STATEMENT, SUB_STATEMENT);
    }

    @Override
    public final void check(Place place, BiConsumer<String, String> fault) {
      if (!place.has(noun)) {
        fault.accept(place.pointer(), Say.missing(noun, DataType.OBJECT.words()));
      }
    }
  }

  @Requirement("XAPI-00003")
  static final class HasActor extends HasNoun {
    HasActor() {
      super("actor");
    }
  }

  @Requirement("XAPI-00004")
  static final class HasVerb extends HasNoun {
    HasVerb() {
      super("verb");
    }
  }

  @Requirement("XAPI-00005")
  static final class HasObject extends HasNoun {
    HasObject() {
      super("object");
    }
  }

  @Requirement("XAPI-00027")
  static final class IdIsUuid extends PropertyRule {
    IdIsUuid() {
      super("id", DataType.UUID, STATEMENT);
    }
  }

  /** A property that is a date and time in the form of the version. */
  abstract static class PointInTime implements Rule {
    private final String property;

    PointInTime(String property) {
      this.property = property;
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      JsonNode value = place.get(property);
      if (value != null && !fits(value, place)) {
        fault.accept(
            place.at(property), Say.shouldBe(property, value, place.version().dates().words()));
      }
    }

    private static boolean fits(JsonNode value, Place place) {
      return value.isTextual()
          && place.version().dates().allow(value.textValue())
          && Timestamp.parse(value.textValue()).isPresent();
    }
  }

  @Requirement("XAPI-00022")
  static final class TimestampIsPointInTime extends PointInTime {
    TimestampIsPointInTime() {
      super("timestamp");
    }

    @Override
    public Set<Part> parts() {
      return EnumSet.of(STATEMENT, SUB_STATEMENT);
    }
  }

  @Requirement("XAPI-00023")
  static final class StoredIsPointInTime extends PointInTime {
    StoredIsPointInTime() {
      super("stored");
    }

    @Override
    public Set<Part> parts() {
      return EnumSet.of(STATEMENT);
    }
  }

  @Requirement("XAPI-00123")
  static final class OffsetIsKnown implements Rule {
    private static final Pattern UNKNOWN = Pattern.compile("[Tt ].*-00(:?00)?$");

    @Override
    public Set<Part> parts() {
      return EnumSet.of(STATEMENT, SUB_STATEMENT);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      for (String property : List.of("timestamp", "stored")) {
        String text = place.json().path(property).asText();
        if (text.lastIndexOf("-00") > 10 && UNKNOWN.matcher(text).find()) {
          fault.accept(
              place.at(property),
              "The offset -00 says that the zone is unknown; end with Z or a real offset.");
        }
      }
    }
  }

  @Requirement("XAPI-00101")
  static final class VersionIsSpoken implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(STATEMENT);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      JsonNode value = place.get("version");
      if (value != null
          && !(value.isTextual() && place.version().allowsProperty(value.textValue()))) {
        fault.accept(
            place.at("version"),
            Say.shouldBe("version", value, "\"" + place.version().text() + "\" or leave it out"));
      }
    }
  }

  @Requirement("XAPI-00025")
  static final class AttachmentsAreArray implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(STATEMENT, SUB_STATEMENT);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      JsonNode value = place.get("attachments");
      if (value != null && !Lists.ofObjects(value)) {
        fault.accept(
            place.at("attachments"),
            Say.shouldBe("attachments", value, "an array of attachment objects"));
      }
    }
  }

  @Requirement("XAPI-00017")
  static final class VoidingPointsAtStatement implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(STATEMENT);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      JsonNode object = place.json().path("object");
      if (Verb.VOIDED.value().equals(place.json().path("verb").path("id").textValue())
          && object.isObject()
          && !object.path("objectType").asText().equals("StatementRef")) {
        fault.accept(
            place.at("object"),
            "The verb voids a statement, so the object must name one; make it"
                + " {\"objectType\": \"StatementRef\", \"id\": …}.");
      }
    }
  }
}
