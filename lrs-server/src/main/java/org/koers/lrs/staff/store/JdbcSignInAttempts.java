package org.koers.lrs.staff.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import org.koers.lrs.database.Database;
import org.koers.lrs.staff.SignInAttempts;

/** Failed sign-ins in PostgreSQL, so that a second node is no second chance. */
public record JdbcSignInAttempts(Database database) implements SignInAttempts {

  private static final String WAITING =
      """
      select 1 from lrs.sign_in_failure
      where source = ? and failures >= 5
        and last > now() - least(power(2, least(failures, 30) - 5), 300) * interval '1 second'
      """;
  private static final String COUNT =
      """
      insert into lrs.sign_in_failure as f (source, failures, last) values (?, 1, now())
      on conflict (source) do update set failures = f.failures + 1, last = now()
      """;
  private static final String FORGET =
      "delete from lrs.sign_in_failure where source = ? or last < now() - interval '1 day'";

  /** Counted before it is looked at: those who come at once are counted too. */
  @Override
  public boolean begin(String source) {
    return database.inTransaction(
        List.of(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setString(1, source);
            try (ResultSet row = select.executeQuery()) {
              if (row.next()) {
                return false;
              }
            }
          }
          JdbcStaffSessions.run(connection, COUNT, source);
          return true;
        });
  }

  @Override
  public void succeeded(String source) {
    database.bare(connection -> JdbcStaffSessions.run(connection, FORGET, source));
  }
}
