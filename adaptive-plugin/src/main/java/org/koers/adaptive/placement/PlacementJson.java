package org.koers.adaptive.placement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import org.koers.adaptive.placement.irt.Calibration;
import org.koers.adaptive.placement.irt.ItemEstimate;

/**
 * Attempts, results and what is known of items as JSON; times as ISO 8601, every number exactly as
 * it was. What another version wrote is refused, never guessed at.
 */
public final class PlacementJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new Moment()))
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private PlacementJson() {}

  /** An attempt with all that it rests on. */
  public static String of(TestAttempt attempt) {
    return write(attempt);
  }

  /** A result. */
  public static String of(PlacementResult result) {
    return write(result);
  }

  /** What is known of an item. */
  public static String of(ItemEstimate item) {
    return write(item);
  }

  /**
   * An attempt.
   *
   * @param place what to call the text in a problem
   * @throws PlacementProblem if it is none, or one of another version
   */
  public static TestAttempt attempt(String json, String place) {
    return read(json, place, TestAttempt.VERSION, TestAttempt.class);
  }

  /**
   * What is known of an item.
   *
   * @param place what to call the text in a problem
   * @throws PlacementProblem if it is nothing of the kind, or of another version
   */
  public static ItemEstimate item(String json, String place) {
    return read(json, place, Calibration.VERSION, ItemEstimate.class);
  }

  private static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> T read(String json, String place, String version, Class<T> type) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      String written = tree.path("version").asText("");
      if (!written.equals(version)) {
        throw new PlacementProblem(
            place,
            "It was written by version '" + written + "'; this one reads '" + version + "'.",
            "Read it with the release that wrote it, or calibrate and test anew.");
      }
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException notOurs) {
      throw new PlacementProblem(
          place,
          "It cannot be read: " + notOurs.getOriginalMessage() + ".",
          "Restore it from a backup; a part of it is missing or was changed by hand.");
    }
  }

  /** Times as ISO 8601. */
  private static final class Moment extends StdScalarDeserializer<Instant> {

    Moment() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Instant.parse(parser.getText());
    }
  }
}
