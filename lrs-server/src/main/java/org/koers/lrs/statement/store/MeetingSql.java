package org.koers.lrs.statement.store;

import org.koers.lrs.database.BoundSql;

/** The SQL of a {@link Meeting}: it gives positions, in the order of the scope's slice. */
record MeetingSql(SearchScope scope) {

  /** Ends nothing, but keeps the planner from another way. */
  private static final String UNHURRIED = " offset 0";

  /** Of those that are sifted first. */
  BoundSql sifted(Meeting meeting) {
    BoundSql left = walk(meeting.leading(), new BoundSql()).add(" limit ?", meeting.sifted());
    for (IndexedValue value : meeting.others()) {
      left = walk(value, new BoundSql().add(" and w.position = any (array(").add(left).add("))"));
      left.add(UNHURRIED);
    }
    return seen(left);
  }

  /** Of all. */
  BoundSql walked(Meeting meeting) {
    return seen(merged(meeting));
  }

  /** Of what stands where the values meet, only what may be seen. */
  private BoundSql seen(BoundSql met) {
    return new BoundSql()
        .add("select m.position from (")
        .add(met)
        .add(") m, lateral (select from lrs.statement s where s.tenant_id = ?", scope.tenantId())
        .add(" and s.position = m.position")
        .add(scope.confined("s"))
        .add(scope.visible())
        .add(" limit 1) s order by m.position ")
        .add(scope.order())
        .add(" limit ?", scope.slice().limit());
  }

  private BoundSql merged(Meeting meeting) {
    BoundSql merged = walkedSideBySide(meeting);
    if (meeting.lookedUp().isEmpty()) {
      return merged;
    }
    BoundSql lookedUp = new BoundSql().add("select w.position from (").add(merged).add(") w");
    int number = 1;
    for (IndexedValue value : meeting.lookedUp()) {
      String other = "l" + number++;
      lookedUp.add(", lateral (select ").add(value.from(scope.tenantId(), other));
      lookedUp.add(" and " + other + ".position = w.position limit 1) " + other + "x");
    }
    return lookedUp;
  }

  /**
   * The positions where the indexes that are walked meet; a value has a position once, and the
   * planner knows it, so no side is ever read again.
   */
  private BoundSql walkedSideBySide(Meeting meeting) {
    IndexedValue leading = meeting.leading();
    BoundSql sql = new BoundSql().add("select w.position from " + leading.table() + " w");
    int number = 1;
    for (IndexedValue value : meeting.alongside()) {
      String other = "w" + number++;
      sql.add(" join %1$s %2$s on %2$s.position = w.position and ".formatted(value.table(), other));
      sql.add(value.is(scope.tenantId(), other)).add(scope.bounds(other));
    }
    return sql.add(" where ")
        .add(leading.is(scope.tenantId(), "w"))
        .add(scope.bounds("w"))
        .add(inOrder())
        .add(UNHURRIED);
  }

  /**
   * @param more conditions on {@code w}
   */
  private BoundSql walk(IndexedValue value, BoundSql more) {
    return new BoundSql()
        .add("select w.position ")
        .add(value.from(scope.tenantId(), "w"))
        .add(more)
        .add(scope.bounds("w"))
        .add(inOrder());
  }

  private String inOrder() {
    return " order by w.position " + scope.order();
  }
}
