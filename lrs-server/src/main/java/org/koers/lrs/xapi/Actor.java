package org.koers.lrs.xapi;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who did it, or to whom: an {@link Agent} or a {@link Group}. */
public sealed interface Actor extends StatementObject permits Agent, Group {

  /** The display name; no part of who this is. */
  @Nullable String name();

  /** Every identifier by which a query may find this actor: its own and those of its members. */
  Stream<Ifi> identifiers();
}
