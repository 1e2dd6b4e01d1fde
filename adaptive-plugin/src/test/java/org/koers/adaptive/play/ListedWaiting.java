package org.koers.adaptive.play;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A waiting list of one tenant in memory: each learner's statements. */
record ListedWaiting(Map<String, List<PlayStatement>> statements) implements Waiting {

  static ListedWaiting of(Map<String, List<PlayStatement>> statements) {
    return new ListedWaiting(new ConcurrentHashMap<>(statements));
  }

  @Override
  public List<PlayStatement> of(long tenantId, String pseudonym, int limit) {
    return statements.getOrDefault(pseudonym, List.of()).stream().limit(limit).toList();
  }

  @Override
  public long count(long tenantId, String pseudonym) {
    return statements.getOrDefault(pseudonym, List.of()).size();
  }

  @Override
  public List<Sender> senders() {
    return statements.keySet().stream()
        .filter(pseudonym -> count(1, pseudonym) > 0)
        .map(pseudonym -> new Sender(1, pseudonym))
        .toList();
  }

  @Override
  public void add(long tenantId, String pseudonym, PlayStatement statement) {
    statements.merge(
        pseudonym,
        List.of(statement),
        (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
  }

  @Override
  public void delivered(long tenantId, List<UUID> ids) {
    statements.replaceAll(
        (pseudonym, waiting) -> waiting.stream().filter(s -> !ids.contains(s.id())).toList());
  }

  @Override
  public void refused(long tenantId, UUID id, String why) {
    delivered(tenantId, List.of(id));
  }
}
