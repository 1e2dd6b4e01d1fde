package org.koers.lrs.statement.validate;

import static org.koers.lrs.problem.ProblemCode.INVALID_PARAMETER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemFinding;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Group;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.Timestamp;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * The parameters of a request, each by the rules for the same thing in a statement. What does not
 * fit is refused with the name of the parameter and the cure.
 */
public record RequestParameters(Map<String, List<String>> given, XapiVersion version) {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Refuses every other name, and each that is there more than once. */
  public void requireKnownAndSingle(Set<String> known) {
    given.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            throw refusal(
                name, "is not known here. Known: " + String.join(", ", new TreeSet<>(known)));
          }
          if (values.size() != 1) {
            throw refusal(name, "is there " + values.size() + " times. Give it once");
          }
        });
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name)).map(List::getFirst);
  }

  /** As {@link #text}, refused where it is absent or empty. */
  public String required(String name) {
    return text(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> refusal(name, "is missing. This request needs it"));
  }

  /** False where it is absent. */
  public boolean flag(String name) {
    String value = text(name).orElse("false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refusal(name, "is \"" + value + "\". It is true or false");
    };
  }

  public Optional<UUID> uuid(String name) {
    return text(name)
        .map(
            value -> {
              if (!UUID_FORM.matcher(value).matches()) {
                throw refusal(name, "is \"" + value + "\". It is a UUID");
              }
              return UUID.fromString(value);
            });
  }

  public Optional<String> iri(String name) {
    return text(name)
        .map(
            value -> {
              if (!Iri.isValid(value)) {
                throw refusal(
                    name, "is \"" + value + "\". It is an IRI with a scheme, percent-encoded");
              }
              return value;
            });
  }

  /** To the microsecond. */
  public Optional<Instant> time(String name) {
    return text(name)
        .map(
            value ->
                Timestamp.parse(value)
                    .map(timestamp -> timestamp.instant().truncatedTo(ChronoUnit.MICROS))
                    .orElseThrow(
                        () ->
                            refusal(
                                name,
                                "is \""
                                    + value
                                    + "\". It is a time such as 2026-11-21T18:04:40.000Z (encode"
                                    + " a + as %2B)")));
  }

  /** The {@link org.koers.lrs.xapi.Ifi#key} of an Agent or an Identified Group. */
  public Optional<String> actorKey(String name) {
    return actor(name)
        .map(
            actor ->
                switch (actor) {
                  case Agent agent -> agent.ifi().key();
                  case Group.Identified group -> group.ifi().key();
                  case Group.Anonymous anonymous ->
                      throw refusal(
                          name, "is a group without an identifier. Name an Agent or one with it");
                });
  }

  public Optional<Actor> actor(String name) {
    return text(name).map(json -> actor(name, json));
  }

  private Actor actor(String name, String json) {
    return switch (ReceivedActor.read(json, version)) {
      case ReceivedActor.Valid(Actor actor) -> actor;
      case ReceivedActor.Malformed(String pointer, String message) ->
          throw new LrsProblem(
              INVALID_PARAMETER,
              "The parameter " + name + " is not JSON: " + message,
              List.of(new ProblemFinding("", pointer, message)));
      case ReceivedActor.Invalid invalid ->
          throw new LrsProblem(
              INVALID_PARAMETER,
              "The parameter " + name + " is no Agent or Identified Group; the findings say why.",
              invalid.findings().stream()
                  .map(f -> new ProblemFinding(f.requirement(), f.pointer(), f.message()))
                  .toList());
    };
  }

  /** A refusal that begins with the name of the parameter. */
  public static LrsProblem refusal(String name, String what) {
    return new LrsProblem(INVALID_PARAMETER, "The parameter " + name + " " + what + ".");
  }
}
