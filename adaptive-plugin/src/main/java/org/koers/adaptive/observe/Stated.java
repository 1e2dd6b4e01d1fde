package org.koers.adaptive.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.koers.adaptive.catalogue.Level;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Extensions;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.Statement;

/**
 * What a statement itself says in extensions of our vocabulary; anything else in them says nothing.
 */
public final class Stated {

  /**
   * In the context or in the object's definition: {@code basic}, {@code advanced}, {@code expert}.
   */
  public static final Iri LEVEL = new Iri("https://w3id.org/koers/ns#level");

  /** In the result: {@code sure}, {@code unsure} or {@code guess}. */
  public static final Iri SURENESS = new Iri("https://w3id.org/koers/ns#sureness");

  /** In the result: the probability of mastery, a number from 0 to 1. */
  public static final Iri PROBABILITY = new Iri("https://w3id.org/koers/ns#probability");

  private Stated() {}

  /** The context's goes first. */
  static Optional<Level> level(Statement statement, Activity object) {
    return Stream.of(
            statement.context() == null ? Extensions.NONE : statement.context().extensions(),
            object.definition() == null ? Extensions.NONE : object.definition().extensions())
        .flatMap(extensions -> value(extensions, LEVEL, JsonNode::isTextual).stream())
        .flatMap(value -> word(Level.values(), value).stream())
        .findFirst();
  }

  static Optional<Sureness> sureness(Statement statement) {
    return value(ofResult(statement), SURENESS, JsonNode::isTextual)
        .flatMap(value -> word(Sureness.values(), value));
  }

  static Optional<Double> probability(Statement statement) {
    return value(ofResult(statement), PROBABILITY, JsonNode::isNumber)
        .map(JsonNode::doubleValue)
        .filter(probability -> probability >= 0 && probability <= 1);
  }

  private static Extensions ofResult(Statement statement) {
    return statement.result() == null ? Extensions.NONE : statement.result().extensions();
  }

  private static Optional<JsonNode> value(
      Extensions extensions, Iri name, Predicate<JsonNode> fits) {
    return Optional.ofNullable(extensions.values().get(name)).filter(fits);
  }

  private static <E extends Enum<E>> Optional<E> word(E[] values, JsonNode word) {
    return Arrays.stream(values)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word.textValue()))
        .findFirst();
  }
}
