package org.koers.lrs.forwarding.store;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.koers.lrs.database.Database;
import org.koers.lrs.forwarding.DeliveredCopies;

/** Looks each position up in the one delivery of a target that can have it. */
public record JdbcDeliveredCopies(Database database) implements DeliveredCopies {

  private static final String AMONG =
      """
      from unnest(?::bigint[]) p (position)
      join lrs.forwarding_target t on t.tenant_id = ?
      cross join lateral (
        select * from lrs.delivery d where d.tenant_id = t.tenant_id and d.target_id = t.id
          and d.last_position >= p.position order by d.last_position limit 1) d
      where d.positions @> p.position
      """;

  private static final String COPIES =
      """
      select t.id, t.name, t.url, t.deleted is not null, p.position, d.state = 1 and d.status <> 0
      """
          + AMONG
          + " and d.attempts > 0 order by t.id, p.position";

  private static final String FORGET =
      """
      update lrs.delivery f set answer = null from (
        select distinct d.tenant_id, d.target_id, d.last_position
      """
          + AMONG
          + """
       and d.answer is not null) a
      where f.tenant_id = a.tenant_id and f.target_id = a.target_id
        and f.last_position = a.last_position
      """;

  private record Copy(Copies empty, long position, boolean certain) {}

  @Override
  public List<Copies> targetsOf(long tenantId, Collection<Long> positions) {
    List<Copy> found =
        database.inTransaction(
            tenantId,
            connection ->
                Sql.query(
                    connection,
                    COPIES,
                    row ->
                        new Copy(
                            new Copies(
                                row.getLong(1),
                                row.getString(2),
                                URI.create(row.getString(3)),
                                row.getBoolean(4),
                                Collections.emptySortedSet(),
                                Collections.emptySortedSet()),
                            row.getLong(5),
                            row.getBoolean(6)),
                    positions,
                    tenantId));
    Map<Long, Copies> byTarget = new LinkedHashMap<>();
    found.forEach(copy -> byTarget.merge(copy.empty.targetId(), with(copy), this::both));
    return List.copyOf(byTarget.values());
  }

  private static Copies with(Copy copy) {
    SortedSet<Long> one = new TreeSet<>(List.of(copy.position));
    SortedSet<Long> none = new TreeSet<>();
    Copies empty = copy.empty;
    return new Copies(
        empty.targetId(),
        empty.name(),
        empty.url(),
        empty.deleted(),
        copy.certain ? one : none,
        copy.certain ? none : one);
  }

  private Copies both(Copies before, Copies more) {
    before.delivered().addAll(more.delivered());
    before.possible().addAll(more.possible());
    return before;
  }

  @Override
  public int forgetAnswers(long tenantId, Collection<Long> positions) {
    return database.inTransaction(
        tenantId, connection -> Sql.run(connection, FORGET, positions, tenantId));
  }
}
