package org.koers.lrs.authority.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.Set;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.authority.OriginSource;
import org.koers.lrs.database.Database;

/** The origins in the database, by a function of the owner: no tenant is known yet. */
public record JdbcOriginSource(Database database) implements OriginSource {

  @Override
  public Set<Origin> allowed() {
    return database.bare(
        connection -> {
          Set<Origin> origins = new HashSet<>();
          try (PreparedStatement select =
                  connection.prepareStatement("select lrs.allowed_origins()");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              origins.add(new Origin(row.getString(1)));
            }
          }
          return origins;
        });
  }
}
