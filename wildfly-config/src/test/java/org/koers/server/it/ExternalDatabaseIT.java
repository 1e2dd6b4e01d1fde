package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Koers on a PostgreSQL that somebody else runs. */
class ExternalDatabaseIT {
  private static final String NAME = "elsewhere";

  @Test
  void aDatabaseOfYourOwnShouldDo() throws SQLException {
    PGSimpleDataSource owner = (PGSimpleDataSource) OneServerForAll.koers().database();
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + NAME);
      statement.execute("create database " + NAME);
    }
    Path data = RunningKoers.fresh(Path.of(System.getProperty("koers.it"), "external", "data"));
    Map<String, String> external =
        Map.of(
            "koers.database.url",
            owner.getURL().replaceFirst("/koers.*", "/" + NAME),
            "koers.database.user",
            owner.getUser(),
            "koers.database.password",
            owner.getPassword());
    try (RunningKoers koers = RunningKoers.start(data, RunningKoers.freePort(), external)) {
      XapiClient xapi = XapiClient.of(koers, "xapi", "2.0.0");
      assertThat(XapiClient.json(xapi.get("/statements")).path("statements").size()).isPositive();
      assertThat(data.resolve("postgresql")).doesNotExist();
    }
    assertThat(XapiClient.of(OneServerForAll.koers(), "xapi", "2.0.0").get("/about").statusCode())
        .as("the first Koers keeps its own role and goes on")
        .isEqualTo(200);
  }
}
