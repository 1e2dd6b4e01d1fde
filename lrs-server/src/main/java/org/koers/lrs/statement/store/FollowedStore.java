package org.koers.lrs.statement.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A store that tells others in this node when it has stored something. */
record FollowedStore(StatementStore store, List<LogFollower> followers) implements StatementStore {

  @Override
  public StoreOutcome store(StatementBatch batch) {
    StoreOutcome outcome = store.store(batch);
    if (outcome instanceof StoreOutcome.Stored) {
      followers.forEach(follower -> follower.grown(batch.tenantId()));
    }
    return outcome;
  }

  @Override
  public Optional<StoredStatement> find(long tenantId, UUID id) {
    return store.find(tenantId, id);
  }

  @Override
  public List<StoredStatement> find(long tenantId, StatementFilter filter, Slice slice) {
    return store.find(tenantId, filter, slice);
  }

  @Override
  public long head(long tenantId) {
    return store.head(tenantId);
  }

  @Override
  public Revision revision(long tenantId) {
    return store.revision(tenantId);
  }

  @Override
  public Instant consistentThrough(long tenantId) {
    return store.consistentThrough(tenantId);
  }

  @Override
  public Optional<Instant> storedThrough(long tenantId) {
    return store.storedThrough(tenantId);
  }

  @Override
  public boolean isWriting() {
    return store.isWriting();
  }

  @Override
  public void close() {
    store.close();
  }
}
