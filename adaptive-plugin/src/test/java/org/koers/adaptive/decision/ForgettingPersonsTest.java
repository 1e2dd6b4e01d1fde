package org.koers.adaptive.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.lrs.test.TestDatabase;

/** The record store forgets a person; what this module keeps of the same person goes too. */
class ForgettingPersonsTest {

  private static final String ANNA = "account:http://localhost:8080 anna";

  private final TestDatabase database = TestDatabase.withSchemas("lrs", "adaptive");

  @Test
  void everythingOfThePersonShouldGoAndNothingOfOthers() throws SQLException {
    for (String who : List.of("anna", "annabel", "bob")) {
      fill(1, who);
    }
    fill(2, "anna");

    assertThat(forget(1, ANNA)).isEqualTo(5);

    for (String table :
        List.of("decision", "decision_head", "learner_wish", "objection", "learner")) {
      assertThat(names(table, 1)).as(table).containsExactly("annabel", "bob");
      assertThat(names(table, 2)).as(table).containsExactly("anna");
    }
    assertThat(forget(1, ANNA)).as("a second time").isZero();
    assertThat(forget(1, "account:https://elsewhere.example bob")).as("on another system").isZero();
  }

  private void fill(long tenant, String who) throws SQLException {
    run(
        """
        insert into adaptive.decision values
          (%1$d, gen_random_uuid(), '%2$s', now(), 'sales', 'p', 0, '', '', false, '{}');
        insert into adaptive.decision_head values
          (%1$d, '%2$s', 'f', gen_random_uuid(), 'account:http://localhost:8080 %2$s');
        insert into adaptive.learner_wish (tenant_id, pseudonym, at, kind)
          values (%1$d, '%2$s', now(), 'MODELS_OFF');
        insert into adaptive.objection (tenant_id, id, pseudonym, at, about, body)
          values (%1$d, gen_random_uuid(), '%2$s', now(), 'CHOICE', 'x');
        insert into adaptive.learner values
          (%1$d, '%2$s', 'N', 'sales', 'nl', sha256('%1$d %2$s'::bytea));
        """
            .formatted(tenant, who));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.app().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** As the record store asks, in the role of the application. */
  private long forget(long tenant, String key) throws SQLException {
    String pattern = key.replaceAll("([^a-zA-Z0-9])", "\\\\$1") + "(?:$|[\"\\\\])";
    try (Connection connection = database.app().getConnection();
        PreparedStatement sql =
            connection.prepareStatement("select lrs.forget_elsewhere(?, ?, ?)")) {
      sql.setLong(1, tenant);
      sql.setArray(2, connection.createArrayOf("text", new String[] {key}));
      sql.setString(3, pattern);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private List<String> names(String table, long tenant) throws SQLException {
    try (Connection connection = database.app().getConnection();
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "select coalesce(string_agg(pseudonym, ' ' order by pseudonym), '') from adaptive."
                    + table
                    + " where tenant_id = "
                    + tenant)) {
      rows.next();
      return List.of(rows.getString(1).split(" ", -1));
    }
  }
}
