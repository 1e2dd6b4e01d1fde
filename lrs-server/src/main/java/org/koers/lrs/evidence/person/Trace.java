package org.koers.lrs.evidence.person;

import java.util.List;

/**
 * A person as a tenant's store knows them.
 *
 * @param person with the other spellings and digests that the store has of the same identifiers
 * @param actors the numbers of the terms by which statements name the person
 * @param authorities the numbers of the authorities that are the person
 */
public record Trace(
    long tenantId, Person person, Needles needles, List<Long> actors, List<Long> authorities) {

  public Trace {
    actors = List.copyOf(actors);
    authorities = List.copyOf(authorities);
  }
}
