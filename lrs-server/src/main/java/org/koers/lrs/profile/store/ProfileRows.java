package org.koers.lrs.profile.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.koers.lrs.profile.NewEdition;
import org.koers.lrs.profile.ProfileSettings;
import org.koers.lrs.profile.ProfileSettings.Mode;
import org.koers.lrs.profile.RegisteredProfile;
import org.koers.lrs.profile.RegisteredProfile.Edition;
import org.koers.lrs.profile.match.TemplateMatcher.Overlap;

/** The profiles of one tenant and their editions, in an open transaction. */
record ProfileRows(Connection connection, long tenantId) {

  private static final String ALL =
      """
      select p.id, p.iri, p.mode, p.overlap, p.categories, p.position, p.withdrawn is not null,
             e.number, e.version, e.registered
      from lrs.xapi_profile p
      join lrs.xapi_profile_edition e on e.tenant_id = p.tenant_id and e.profile_id = p.id
      where p.tenant_id = ? order by p.iri, p.id, e.number
      """;
  private static final String PROFILE =
      """
      insert into lrs.xapi_profile
        (tenant_id, iri_hash, iri, mode, overlap, categories, position)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, iri_hash) do update set withdrawn = null
      returning id
      """;
  private static final String EDITION =
      """
      insert into lrs.xapi_profile_edition
        (tenant_id, profile_id, number, version, document, findings)
      select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ? from lrs.xapi_profile_edition
      where tenant_id = ? and profile_id = ?
      having coalesce((array_agg(document order by number desc))[1] <> ?, true)
      """;

  List<RegisteredProfile> all() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ALL)) {
      select.setLong(1, tenantId);
      Map<Long, RegisteredProfile> profiles = new LinkedHashMap<>();
      Map<Long, List<Edition>> editions = new LinkedHashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          RegisteredProfile profile = profile(row);
          profiles.put(profile.id(), profile);
          editions
              .computeIfAbsent(profile.id(), id -> new ArrayList<>())
              .add(new Edition(row.getInt(8), row.getString(9), row.getTimestamp(10).toInstant()));
        }
      }
      return profiles.values().stream().map(p -> with(p, editions.get(p.id()))).toList();
    }
  }

  private static RegisteredProfile with(RegisteredProfile p, List<Edition> editions) {
    return new RegisteredProfile(
        p.id(), p.iri(), p.settings(), p.position(), p.withdrawn(), editions);
  }

  private static RegisteredProfile profile(ResultSet row) throws SQLException {
    Array categories = row.getArray(5);
    ProfileSettings settings =
        new ProfileSettings(
            Mode.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
            Overlap.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
            Set.of((String[]) categories.getArray()));
    return new RegisteredProfile(
        row.getLong(1), row.getString(2), settings, row.getLong(6), row.getBoolean(7), List.of());
  }

  /** The row of the profile is locked until the transaction ends. */
  void register(NewEdition edition, ProfileSettings settings, long position) throws SQLException {
    long id;
    try (PreparedStatement insert = connection.prepareStatement(PROFILE)) {
      insert.setLong(1, tenantId);
      insert.setBytes(2, Hash.of(edition.iri()));
      insert.setString(3, edition.iri());
      insert.setString(4, text(settings.mode()));
      insert.setString(5, text(settings.overlap()));
      insert.setArray(6, array(settings));
      insert.setLong(7, position);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        id = row.getLong(1);
      }
    }
    try (PreparedStatement insert = connection.prepareStatement(EDITION)) {
      insert.setLong(1, tenantId);
      insert.setLong(2, id);
      insert.setString(3, edition.version());
      insert.setString(4, edition.document());
      insert.setString(5, edition.findings());
      insert.setLong(6, tenantId);
      insert.setLong(7, id);
      insert.setString(8, edition.document());
      insert.executeUpdate();
    }
  }

  void change(long profileId, ProfileSettings settings) throws SQLException {
    String sql =
        "update lrs.xapi_profile set mode = ?, overlap = ?, categories = ?"
            + " where tenant_id = ? and id = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, text(settings.mode()));
      update.setString(2, text(settings.overlap()));
      update.setArray(3, array(settings));
      update.setLong(4, tenantId);
      update.setLong(5, profileId);
      update.executeUpdate();
    }
  }

  private Array array(ProfileSettings settings) throws SQLException {
    return connection.createArrayOf("text", settings.categories().toArray());
  }

  static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
