package org.koers.lrs.profile.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.profile.FindingQuery;
import org.koers.lrs.profile.Followed.EditionStatus;
import org.koers.lrs.profile.NumberedFinding;
import org.koers.lrs.profile.ProfileFinding;
import org.koers.lrs.profile.TemplateCount;
import org.koers.lrs.profile.TemplateCount.Outcome;
import org.koers.lrs.profile.match.PatternStatus;
import org.koers.lrs.profile.match.PatternStatus.State;

/** Reads what following the log gave, in an open transaction. */
record FoundRows(Connection connection, long tenantId, long profileId) {

  List<NumberedFinding> findings(FindingQuery query) throws SQLException {
    String sql =
        "select position, number, edition, statement_id, registration, template, place, message"
            + " from lrs.xapi_profile_finding where tenant_id = ? and profile_id = ?"
            + " and (position, number) > (?, ?)"
            + (query.statement().isPresent() ? " and statement_id = ?" : "")
            + (query.registration().isPresent() ? " and registration = ?" : "")
            + (query.template().isPresent() ? " and template = ?" : "")
            + " order by position, number limit ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, tenantId);
      select.setLong(2, profileId);
      select.setLong(3, query.after().position());
      select.setInt(4, query.after().number());
      int next = 5;
      for (Object value : List.of(query.statement(), query.registration(), query.template())) {
        if (((Optional<?>) value).isPresent()) {
          select.setObject(next++, ((Optional<?>) value).get());
        }
      }
      select.setInt(next, query.limit());
      List<NumberedFinding> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(finding(row));
        }
      }
      return found;
    }
  }

  private static NumberedFinding finding(ResultSet row) throws SQLException {
    return new NumberedFinding(
        row.getInt(2),
        new ProfileFinding(
            row.getLong(1),
            row.getInt(3),
            row.getObject(4, UUID.class),
            Optional.ofNullable(row.getObject(5, UUID.class)),
            row.getString(6),
            row.getString(7),
            row.getString(8)));
  }

  List<TemplateCount> counts() throws SQLException {
    String sql =
        "select outcome, template, count from lrs.xapi_profile_count"
            + " where tenant_id = ? and profile_id = ? order by template, outcome";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, tenantId);
      select.setLong(2, profileId);
      List<TemplateCount> counts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts.add(
              new TemplateCount(
                  Outcome.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                  row.getString(2),
                  row.getLong(3)));
        }
      }
      return counts;
    }
  }

  List<EditionStatus> patterns(Optional<String> state, int limit) throws SQLException {
    String sql =
        "select registration, subregistration, pattern, edition, status, statements, broken_by,"
            + " message from lrs.xapi_profile_pattern where tenant_id = ? and profile_id = ?"
            + (state.isPresent() ? " and status = ?" : "")
            + " order by registration, subregistration, pattern limit ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, tenantId);
      select.setLong(2, profileId);
      int next = 3;
      if (state.isPresent()) {
        select.setString(next++, state.get());
      }
      select.setInt(next, limit);
      List<EditionStatus> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(new EditionStatus(row.getInt(4), status(row)));
        }
      }
      return found;
    }
  }

  private static PatternStatus status(ResultSet row) throws SQLException {
    return new PatternStatus(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        State.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
        row.getInt(6),
        Optional.ofNullable(row.getObject(7, UUID.class)),
        row.getString(8));
  }
}
