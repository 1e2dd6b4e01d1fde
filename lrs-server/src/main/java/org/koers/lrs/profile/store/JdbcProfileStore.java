package org.koers.lrs.profile.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.koers.lrs.database.Database;
import org.koers.lrs.profile.FindingQuery;
import org.koers.lrs.profile.Followed;
import org.koers.lrs.profile.Followed.EditionStatus;
import org.koers.lrs.profile.NewEdition;
import org.koers.lrs.profile.NumberedFinding;
import org.koers.lrs.profile.ProfileSettings;
import org.koers.lrs.profile.ProfileStore;
import org.koers.lrs.profile.RegisteredProfile;
import org.koers.lrs.profile.TemplateCount;

/** Profiles in PostgreSQL, in plain JDBC. */
public record JdbcProfileStore(Database database) implements ProfileStore {

  @Override
  public List<RegisteredProfile> all(long tenantId) {
    return database.inTransaction(tenantId, open -> new ProfileRows(open, tenantId).all());
  }

  @Override
  public String document(long tenantId, long profileId, int number) {
    return text("document", tenantId, profileId, number);
  }

  @Override
  public String definitionFindings(long tenantId, long profileId, int number) {
    return text("findings", tenantId, profileId, number);
  }

  private String text(String column, long tenantId, long profileId, int number) {
    String sql =
        "select "
            + column
            + " from lrs.xapi_profile_edition where tenant_id = ? and profile_id = ? and number = ?";
    return database.inTransaction(
        tenantId,
        open -> {
          try (PreparedStatement select = open.prepareStatement(sql)) {
            select.setLong(1, tenantId);
            select.setLong(2, profileId);
            select.setInt(3, number);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getString(1);
            }
          }
        });
  }

  @Override
  public void register(long tenantId, NewEdition edition, ProfileSettings settings, long position) {
    database.inTransaction(
        tenantId,
        open -> {
          new ProfileRows(open, tenantId).register(edition, settings, position);
          return true;
        });
  }

  @Override
  public void change(long tenantId, long profileId, ProfileSettings settings) {
    database.inTransaction(
        tenantId,
        open -> {
          new ProfileRows(open, tenantId).change(profileId, settings);
          return true;
        });
  }

  @Override
  public void withdraw(long tenantId, long profileId) {
    String sql =
        "update lrs.xapi_profile set withdrawn = clock_timestamp() where tenant_id = ? and id = ?";
    database.inTransaction(
        tenantId,
        open -> {
          try (PreparedStatement update = open.prepareStatement(sql)) {
            update.setLong(1, tenantId);
            update.setLong(2, profileId);
            return update.executeUpdate();
          }
        });
  }

  @Override
  public boolean follow(long tenantId, long profileId, LongFunction<Followed> from) {
    return database.inTransaction(
        tenantId,
        open -> {
          FollowedRows rows = new FollowedRows(open, tenantId, profileId);
          OptionalLong position = rows.lock();
          if (position.isPresent()) {
            rows.write(from.apply(position.getAsLong()));
          }
          return position.isPresent();
        });
  }

  @Override
  public List<NumberedFinding> findings(long tenantId, long profileId, FindingQuery query) {
    return database.inTransaction(
        tenantId, open -> new FoundRows(open, tenantId, profileId).findings(query));
  }

  @Override
  public List<TemplateCount> counts(long tenantId, long profileId) {
    return database.inTransaction(
        tenantId, open -> new FoundRows(open, tenantId, profileId).counts());
  }

  @Override
  public List<EditionStatus> patterns(
      long tenantId, long profileId, Optional<String> state, int limit) {
    return database.inTransaction(
        tenantId, open -> new FoundRows(open, tenantId, profileId).patterns(state, limit));
  }
}
