package org.koers.lrs.xapi;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several Agents; the order of the members means nothing (Data 2.3.1). */
public sealed interface Group extends Actor {

  List<Agent> members();

  /** A group that is known by an identifier of its own; its members may be left out. */
  record Identified(@Nullable String name, Ifi ifi, List<Agent> members) implements Group {
    public Identified {
      members = List.copyOf(members);
    }

    @Override
    public Stream<Ifi> identifiers() {
      return Stream.concat(Stream.of(ifi), members.stream().map(Agent::ifi));
    }
  }

  /** A group that is only its members. */
  record Anonymous(@Nullable String name, List<Agent> members) implements Group {
    public Anonymous {
      members = List.copyOf(members);
    }

    @Override
    public Stream<Ifi> identifiers() {
      return members.stream().map(Agent::ifi);
    }
  }
}
