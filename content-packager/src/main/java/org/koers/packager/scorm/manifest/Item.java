package org.koers.packager.scorm.manifest;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step of an organization: a folder of steps, or something to launch, or both.
 *
 * @param identifierRef the resource that it launches
 * @param parameters what to append to the launch address
 * @param data what the LMS is to give or ask of the SCO
 */
public record Item(
    String identifier,
    String title,
    @Nullable String identifierRef,
    @Nullable String parameters,
    boolean visible,
    LmsData data,
    List<Item> children) {

  /**
   * The item's elements of the ADL namespace.
   *
   * @param masteryScore raw score from which the LMS counts it as passed, 0 to 100
   * @param dataFromLms launch data, handed on as it is
   * @param maxTimeAllowed CMITimespan, as written
   */
  public record LmsData(
      @Nullable BigDecimal masteryScore,
      @Nullable String dataFromLms,
      @Nullable String maxTimeAllowed,
      @Nullable String timeLimitAction,
      @Nullable String prerequisites) {}

  /** This item and all below it, in their order. */
  public Stream<Item> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Item::all));
  }
}
