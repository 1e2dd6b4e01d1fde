package org.koers.lrs.xapi;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person or system. */
public record Agent(@Nullable String name, Ifi ifi) implements Actor {
  @Override
  public Stream<Ifi> identifiers() {
    return Stream.of(ifi);
  }
}
