package org.koers.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.koers.server.database.Database.Login;
import org.koers.server.settings.StartProblem;

/** The role the server connects as: no superuser, no owner, so that it cannot alter the log. */
final class ApplicationRole {
  private ApplicationRole() {}

  /** Makes the role when absent, and gives it this installation's password. */
  static void ensure(Database database) {
    Login role = database.application();
    try (Connection connection = database.ownerSource().getConnection()) {
      String verb = exists(connection, role.user()) ? "alter" : "create";
      String sql =
          "%s role %s login nosuperuser nocreatedb nocreaterole password %s"
              .formatted(
                  verb, identifier(connection, role.user()), literal(connection, role.password()));
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    } catch (SQLException refused) {
      throw Unreachable.problem(database, refused);
    }
  }

  private static boolean exists(Connection connection, String role) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
      query.setString(1, role);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private static String identifier(Connection connection, String name) throws SQLException {
    return connection.unwrap(org.postgresql.PGConnection.class).escapeIdentifier(name);
  }

  private static String literal(Connection connection, String text) throws SQLException {
    return "'" + connection.unwrap(org.postgresql.PGConnection.class).escapeLiteral(text) + "'";
  }

  /** Turns PostgreSQL's refusals at start into sentences with a cure. */
  static final class Unreachable {
    private Unreachable() {}

    static StartProblem problem(Database database, SQLException refused) {
      String state = refused.getSQLState() == null ? "" : refused.getSQLState();
      String cure =
          switch (state) {
            case "28P01", "28000" -> "Check koers.database.user and koers.database.password.";
            case "3D000" -> "Create the database, or correct its name in koers.database.url.";
            case "42501" ->
                "The role in koers.database.user must own the database and have CREATEROLE.";
            default ->
                "Is PostgreSQL running there, and reachable from here? See koers.database.url.";
          };
      return new StartProblem(
          "The database at %s cannot be used: %s. %s"
              .formatted(database.url(), refused.getMessage().replaceAll("[.]$", ""), cure),
          refused);
    }
  }
}
