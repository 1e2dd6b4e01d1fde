package org.koers.lrs.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Every tenant there is, for the few jobs that work for all of them. */
public record Tenants(Database database) {

  public List<Long> all() {
    return database.bare(
        connection -> {
          List<Long> ids = new ArrayList<>();
          try (PreparedStatement select =
                  connection.prepareStatement("select id from lrs.tenant order by id");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              ids.add(row.getLong(1));
            }
          }
          return ids;
        });
  }
}
