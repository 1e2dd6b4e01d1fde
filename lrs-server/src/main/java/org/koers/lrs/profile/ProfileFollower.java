package org.koers.lrs.profile;

import static java.lang.System.Logger.Level.WARNING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.koers.lrs.profile.Followed.EditionStatus;
import org.koers.lrs.statement.store.Slice;
import org.koers.lrs.statement.store.StatementFilter;
import org.koers.lrs.statement.store.StatementFilter.Selection;
import org.koers.lrs.statement.store.StatementStore;
import org.koers.lrs.statement.store.StoredStatement;

/**
 * Follows the log of each tenant for each of its profiles. What was found and the new position are
 * committed together, under the lock of the profile's row: each statement counts once, whatever
 * stops when, and one node at a time is at it.
 */
public final class ProfileFollower {

  private static final System.Logger LOG = System.getLogger(ProfileFollower.class.getName());

  /** Statements in one transaction. */
  private static final int PIECE = 200;

  private final Supplier<List<Long>> tenants;
  private final ProfileStore store;
  private final StatementStore statements;
  private final ActiveProfiles profiles;

  public ProfileFollower(
      Supplier<List<Long>> tenants,
      ProfileStore store,
      StatementStore statements,
      ActiveProfiles profiles) {
    this.tenants = tenants;
    this.store = store;
    this.statements = statements;
    this.profiles = profiles;
  }

  /** All that is behind, of all tenants; what fails is tried again the next time. */
  public void followAll() {
    try {
      for (long tenantId : tenants.get()) {
        follow(tenantId);
      }
    } catch (RuntimeException failed) {
      LOG.log(WARNING, "Following the log for xAPI Profiles stopped; it is tried again", failed);
    }
  }

  /** All that is behind, of one tenant. */
  public void follow(long tenantId) {
    List<ActiveProfile> active = profiles.of(tenantId);
    if (active.isEmpty()) {
      return;
    }
    long head = statements.head(tenantId);
    for (RegisteredProfile profile : store.all(tenantId)) {
      List<ActiveProfile> editions =
          active.stream().filter(edition -> edition.profile().id() == profile.id()).toList();
      long position = editions.isEmpty() ? head : profile.position();
      while (position < head) {
        long[] reached = {head};
        boolean ours =
            store.follow(
                tenantId,
                profile.id(),
                from -> {
                  Followed piece = piece(tenantId, from, head, editions);
                  reached[0] = piece.position();
                  return piece;
                });
        position = ours ? reached[0] : head;
      }
    }
  }

  private Followed piece(long tenantId, long from, long head, List<ActiveProfile> editions) {
    List<StoredStatement> found =
        statements.find(
            tenantId, StatementFilter.all(Selection.EVERYTHING), Slice.after(from, PIECE));
    RegistrationPatterns patterns = new RegistrationPatterns(statements);
    LogPiece piece = new LogPiece(editions, patterns.others(tenantId));
    found.forEach(piece::add);
    Map<UUID, List<EditionStatus>> statuses = new HashMap<>();
    for (UUID registration : piece.registrations()) {
      statuses.put(registration, patterns.of(tenantId, registration, editions));
    }
    long reached = found.isEmpty() ? Math.max(from, head) : found.getLast().position();
    return piece.upTo(reached, statuses);
  }
}
