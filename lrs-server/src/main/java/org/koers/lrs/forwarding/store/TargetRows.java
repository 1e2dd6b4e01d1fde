package org.koers.lrs.forwarding.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.koers.lrs.forwarding.FilterJson;
import org.koers.lrs.forwarding.ForwardingFilter;
import org.koers.lrs.forwarding.SealedCredential;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.TargetKind;
import org.koers.lrs.forwarding.TargetPlan;
import org.koers.lrs.forwarding.TargetStatus;
import org.koers.lrs.xapi.version.XapiVersion;

/** Rows as targets. */
final class TargetRows {

  static final String COLUMNS =
      "t.tenant_id, t.id, t.name, t.kind, t.url, t.version, t.filter, t.batch_size, t.paused,"
          + " t.credential_kind, t.credential";

  private static final JsonMapper JSON = new JsonMapper();

  private TargetRows() {}

  static Target target(ResultSet row) throws SQLException {
    TargetPlan plan =
        new TargetPlan(
            row.getString("name"),
            TargetKind.of(row.getString("kind")).orElseThrow(),
            URI.create(row.getString("url")),
            XapiVersion.ofHeader(row.getString("version")).orElseThrow(),
            filter(row.getString("filter")),
            row.getInt("batch_size"));
    String credential = row.getString("credential");
    return new Target(
        row.getLong("tenant_id"),
        row.getLong("id"),
        plan,
        row.getBoolean("paused"),
        credential == null
            ? SealedCredential.NONE
            : new SealedCredential(row.getString("credential_kind"), credential));
  }

  private static ForwardingFilter filter(String json) {
    try {
      return FilterJson.read(JSON.readTree(json));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A filter cannot be read again", broken);
    }
  }

  static TargetStatus status(ResultSet row) throws SQLException {
    TargetStatus.Counts counts =
        new TargetStatus.Counts(
            row.getLong("waiting"),
            row.getLong("delivered"),
            row.getLong("failed"),
            row.getLong("dead"));
    String reason = row.getString("last_reason");
    return new TargetStatus(
        target(row),
        row.getLong("position"),
        row.getLong("head"),
        counts,
        time(row, "last_success"),
        time(row, "last_failure"),
        reason == null ? "" : reason,
        time(row, "next_try_after_failure"));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
