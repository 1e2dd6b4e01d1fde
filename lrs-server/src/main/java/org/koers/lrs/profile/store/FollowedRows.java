package org.koers.lrs.profile.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.koers.lrs.profile.Followed;
import org.koers.lrs.profile.Followed.EditionStatus;
import org.koers.lrs.profile.ProfileFinding;
import org.koers.lrs.profile.TemplateCount;
import org.koers.lrs.profile.match.PatternStatus;

/** Writes what following the log gave, in an open transaction. */
record FollowedRows(Connection connection, long tenantId, long profileId) {

  private static final String LOCK =
      """
      select position from lrs.xapi_profile
      where tenant_id = ? and id = ? and withdrawn is null and mode <> 'off'
      for update skip locked
      """;
  private static final String FINDING =
      """
      insert into lrs.xapi_profile_finding
        (tenant_id, profile_id, position, number, edition, statement_id, registration, template,
         place, message)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String COUNT =
      """
      insert into lrs.xapi_profile_count
        (tenant_id, profile_id, outcome, template_hash, template, count)
      values (?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, profile_id, outcome, template_hash)
      do update set count = xapi_profile_count.count + excluded.count
      """;
  private static final String PATTERN =
      """
      insert into lrs.xapi_profile_pattern
        (tenant_id, profile_id, registration, subregistration, pattern_hash, pattern, edition,
         status, statements, broken_by, message)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** How far the log was followed; empty if another is at it or nobody should be. */
  OptionalLong lock() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LOCK)) {
      bind(select);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  void write(Followed followed) throws SQLException {
    forget("xapi_profile_finding", "statement_id", followed.voided().toArray());
    findings(followed.findings());
    counts(followed.counts());
    forget("xapi_profile_pattern", "registration", followed.patterns().keySet().toArray());
    patterns(followed.patterns());
    String sql = "update lrs.xapi_profile set position = ? where tenant_id = ? and id = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, followed.position());
      update.setLong(2, tenantId);
      update.setLong(3, profileId);
      update.executeUpdate();
    }
  }

  private void forget(String table, String column, Object[] ids) throws SQLException {
    if (ids.length == 0) {
      return;
    }
    String sql =
        "delete from lrs.%s where tenant_id = ? and profile_id = ? and %s = any (?)"
            .formatted(table, column);
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      bind(delete);
      delete.setArray(3, connection.createArrayOf("uuid", ids));
      delete.executeUpdate();
    }
  }

  private void findings(List<ProfileFinding> findings) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(FINDING)) {
      long position = 0;
      int number = 0;
      for (ProfileFinding finding : findings) {
        number = finding.position() == position ? number + 1 : 1;
        position = finding.position();
        bind(insert);
        insert.setLong(3, position);
        insert.setInt(4, number);
        insert.setInt(5, finding.edition());
        insert.setObject(6, finding.statement());
        insert.setObject(7, finding.registration().orElse(null), Types.OTHER);
        insert.setString(8, finding.template());
        insert.setString(9, finding.place());
        insert.setString(10, finding.message());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void counts(List<TemplateCount> counts) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(COUNT)) {
      for (TemplateCount count : counts) {
        bind(insert);
        insert.setString(3, ProfileRows.text(count.outcome()));
        insert.setBytes(4, Hash.of(count.template()));
        insert.setString(5, count.template());
        insert.setLong(6, count.count());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void patterns(Map<UUID, List<EditionStatus>> patterns) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(PATTERN)) {
      for (List<EditionStatus> statuses : patterns.values()) {
        for (EditionStatus of : statuses) {
          PatternStatus status = of.status();
          bind(insert);
          insert.setObject(3, status.registration());
          insert.setObject(4, status.subregistration());
          insert.setBytes(5, Hash.of(status.pattern()));
          insert.setString(6, status.pattern());
          insert.setInt(7, of.edition());
          insert.setString(8, ProfileRows.text(status.state()));
          insert.setInt(9, status.statements());
          insert.setObject(10, status.brokenBy().orElse(null), Types.OTHER);
          insert.setString(11, status.message());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private void bind(PreparedStatement sql) throws SQLException {
    sql.setLong(1, tenantId);
    sql.setLong(2, profileId);
  }
}
