package org.koers.adaptive.placement.item;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Tasks with their keys as JSON: {@code {"kind": "single", "options": […]}}. */
public final class TaskJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Task.class, Kinds.class)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private TaskJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Task.SingleChoice.class, name = "single"),
    @JsonSubTypes.Type(value = Task.MultipleChoice.class, name = "multiple"),
    @JsonSubTypes.Type(value = Task.TrueFalse.class, name = "truefalse"),
    @JsonSubTypes.Type(value = Task.Numeric.class, name = "numeric"),
    @JsonSubTypes.Type(value = Task.Matching.class, name = "matching"),
    @JsonSubTypes.Type(value = Task.ShortText.class, name = "text")
  })
  private interface Kinds {}

  /** A task. */
  public static String of(Task task) {
    try {
      return MAPPER.writerFor(Task.class).writeValueAsString(task);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * A task that was written here.
   *
   * @throws IllegalArgumentException if it was not
   */
  public static Task task(String json) {
    try {
      return MAPPER.readValue(json, Task.class);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalArgumentException("This is no task of a test: " + json, notOurs);
    }
  }
}
