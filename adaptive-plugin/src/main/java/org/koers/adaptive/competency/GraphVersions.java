package org.koers.adaptive.competency;

import java.util.List;
import java.util.Optional;

/** Keeps every version of each tenant's graph. */
public interface GraphVersions {

  /** The number of the one in force; 0 where the tenant has none. */
  int latest(long tenantId);

  Optional<GraphVersion> find(long tenantId, int number);

  /**
   * The newest first, each without its text.
   *
   * @param most how many at most
   */
  List<GraphVersion> newest(long tenantId, int most);

  /**
   * Puts a version in force.
   *
   * @return false, and nothing is kept, where one of that number is there already: somebody else
   *     was first
   */
  boolean keep(GraphVersion version);
}
