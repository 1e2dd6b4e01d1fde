package org.koers.adaptive.competency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Versions in a list. */
final class ListedVersions implements GraphVersions {

  private final List<GraphVersion> kept = new ArrayList<>();
  int asked;

  @Override
  public int latest(long tenantId) {
    asked++;
    return all(tenantId).stream().mapToInt(GraphVersion::number).max().orElse(0);
  }

  @Override
  public Optional<GraphVersion> find(long tenantId, int number) {
    return all(tenantId).stream().filter(one -> one.number() == number).findFirst();
  }

  @Override
  public List<GraphVersion> newest(long tenantId, int most) {
    return all(tenantId).stream().limit(most).map(GraphVersion::withoutText).toList();
  }

  List<GraphVersion> all(long tenantId) {
    return kept.stream()
        .filter(one -> one.tenantId() == tenantId)
        .sorted(Comparator.comparingInt(GraphVersion::number).reversed())
        .toList();
  }

  @Override
  public boolean keep(GraphVersion version) {
    return find(version.tenantId(), version.number()).isEmpty() && kept.add(version);
  }
}
