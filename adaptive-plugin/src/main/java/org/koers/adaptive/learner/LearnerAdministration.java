package org.koers.adaptive.learner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.koers.lrs.authority.Secrets;

/** Makes learners outside the server, as the launcher does for the demo. */
public final class LearnerAdministration {

  private static final String ENSURE =
      """
      insert into adaptive.learner as l
        (tenant_id, pseudonym, display_name, role, language, token_hash)
      values (?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, pseudonym) do update
        set display_name = excluded.display_name, role = excluded.role,
            language = excluded.language, token_hash = excluded.token_hash
      """;

  private final DataSource database;

  public LearnerAdministration(DataSource database) {
    this.database = database;
  }

  /**
   * Makes the learner, or brings the one of that pseudonym to this; a link with another token stops
   * working.
   *
   * @param token the secret of the link, as {@link Secrets#generate} makes one
   */
  public void ensureLearner(Learner learner, String token) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement ensure = connection.prepareStatement(ENSURE)) {
      ensure.setLong(1, learner.tenantId());
      ensure.setString(2, learner.pseudonym());
      ensure.setString(3, learner.displayName());
      ensure.setString(4, learner.role());
      ensure.setString(5, learner.language().toLanguageTag());
      ensure.setBytes(6, Secrets.hash(token));
      ensure.executeUpdate();
    }
  }
}
