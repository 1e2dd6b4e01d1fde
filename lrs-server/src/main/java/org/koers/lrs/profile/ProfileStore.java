package org.koers.lrs.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.koers.lrs.profile.Followed.EditionStatus;

/**
 * Keeps the profiles of tenants and what was found. Every method throws {@link
 * org.koers.lrs.problem.LrsProblem} with STORE_UNAVAILABLE while the database does not answer.
 */
public interface ProfileStore {

  /** All of the tenant, also those that are withdrawn, by their IRI. */
  List<RegisteredProfile> all(long tenantId);

  /** The document of an edition as it was received. */
  String document(long tenantId, long profileId, int number);

  /** What the checks said of an edition, JSON. */
  String definitionFindings(long tenantId, long profileId, int number);

  /**
   * Registers a document: of a new profile with these settings, followed from behind that position;
   * of a known one as its next edition. The same document again changes nothing. A withdrawn
   * profile is back.
   */
  void register(long tenantId, NewEdition edition, ProfileSettings settings, long position);

  void change(long tenantId, long profileId, ProfileSettings settings);

  void withdraw(long tenantId, long profileId);

  /**
   * Follows the log a piece further, alone over all nodes.
   *
   * @param from makes of the position so far what is to be kept
   * @return false if another node is at it, or the profile is withdrawn or off
   */
  boolean follow(long tenantId, long profileId, LongFunction<Followed> from);

  /** In the order of the log. */
  List<NumberedFinding> findings(long tenantId, long profileId, FindingQuery query);

  List<TemplateCount> counts(long tenantId, long profileId);

  /** Registrations of which a pattern has this status, in the order of their ids. */
  List<EditionStatus> patterns(long tenantId, long profileId, Optional<String> state, int limit);
}
