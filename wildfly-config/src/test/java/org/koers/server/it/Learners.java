package org.koers.server.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.LearnerAdministration;
import org.koers.lrs.authority.Secrets;

/** Makes learners without a past, each with a personal link. */
final class Learners {
  private Learners() {}

  /** The link of a new learner of that role. */
  static String link(RunningKoers koers, String name, String role, Locale language)
      throws SQLException {
    String token = Secrets.generate();
    new LearnerAdministration(koers.database())
        .ensureLearner(
            new Learner(tenant(koers), "it-" + UUID.randomUUID(), name, role, language), token);
    return koers.at("/learn/" + token).toString();
  }

  private static long tenant(RunningKoers koers) throws SQLException {
    try (Connection connection = koers.database().getConnection();
        Statement query = connection.createStatement();
        ResultSet row = query.executeQuery("select id from lrs.tenant where name = 'default'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
