package org.koers.adaptive.observe;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Statement;

/**
 * Which statements say what about learning. A pattern is an IRI, or the beginning of one and a
 * {@code *}.
 *
 * @param name what people call the rule
 * @param verbs patterns; one has to fit
 * @param categories patterns of the id or the type of an activity among the context's categories;
 *     empty fits all
 * @param objectTypes patterns of the type of the object; empty fits all
 * @param says in the order in which the signals are given; empty for nothing
 * @param raw whether raw, min and max go before scaled, as with senders whose scaled score does not
 *     run from 0 to 1
 */
record SignalRule(
    String name,
    List<String> verbs,
    List<String> categories,
    List<String> objectTypes,
    Set<Says> says,
    boolean raw) {

  SignalRule {
    verbs = List.copyOf(verbs);
    categories = List.copyOf(categories);
    objectTypes = List.copyOf(objectTypes);
  }

  boolean takes(Statement statement, Activity object) {
    return fits(verbs, Stream.of(statement.verb().id().value()))
        && (categories.isEmpty() || fits(categories, categoriesOf(statement)))
        && (objectTypes.isEmpty() || fits(objectTypes, Activities.type(object).stream()));
  }

  private static Stream<String> categoriesOf(Statement statement) {
    return Activities.context(statement).category().stream()
        .flatMap(
            activity ->
                Stream.concat(
                    Stream.of(activity.id().value()), Activities.type(activity).stream()));
  }

  private static boolean fits(List<String> patterns, Stream<String> iris) {
    return iris.anyMatch(iri -> patterns.stream().anyMatch(pattern -> fits(pattern, iri)));
  }

  private static boolean fits(String pattern, String iri) {
    return pattern.endsWith("*")
        ? iri.startsWith(pattern.substring(0, pattern.length() - 1))
        : iri.equals(pattern);
  }
}
