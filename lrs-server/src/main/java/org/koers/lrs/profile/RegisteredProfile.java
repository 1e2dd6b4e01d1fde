package org.koers.lrs.profile;

import java.time.Instant;
import java.util.List;

/**
 * A profile of a tenant.
 *
 * @param position how far the log was followed
 * @param editions every document that was registered, the oldest first
 */
public record RegisteredProfile(
    long id,
    String iri,
    ProfileSettings settings,
    long position,
    boolean withdrawn,
    List<Edition> editions) {

  public RegisteredProfile {
    editions = List.copyOf(editions);
  }

  /**
   * A document that was registered.
   *
   * @param number from 1
   * @param version the IRI of the version that it describes
   */
  public record Edition(int number, String version, Instant registered) {}

  public Edition current() {
    return editions.getLast();
  }
}
