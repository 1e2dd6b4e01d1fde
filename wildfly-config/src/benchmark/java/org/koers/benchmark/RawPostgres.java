package org.koers.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/**
 * What the database does without us: a 1 KB row with a primary key and five indexes, in the same
 * cluster, durable as everything there.
 */
record RawPostgres(String url, String user, String password) {

  private static final String TABLE =
      """
      drop schema if exists raw cascade;
      create schema raw;
      create table raw.row (
        id uuid primary key, position bigint generated always as identity, stored timestamptz not null default now(),
        actor_id bigint not null, verb_id bigint not null, activity_id bigint not null,
        registration uuid not null, body text not null);
      create index on raw.row (position);
      create index on raw.row (actor_id, position);
      create index on raw.row (verb_id, position);
      create index on raw.row (activity_id, position);
      create index on raw.row (registration, position);
      """;
  private static final String INSERT =
      "insert into raw.row (id, actor_id, verb_id, activity_id, registration, body) values ";

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  void create() throws SQLException {
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      sql.execute(TABLE);
    }
  }

  /** Rows as many as there are statements: an index that has grown costs more a row. */
  void catchUp() throws Exception {
    while (number("select count(*) from raw.row") < statements()) {
      Load.run(8, Duration.ofSeconds(1), thread -> inserting(thread, 100));
    }
  }

  /** How many Koers has stored. */
  long statements() throws SQLException {
    return number("select max(position) from lrs.log_head");
  }

  private long number(String query) throws SQLException {
    try (Connection connection = connect();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Before each turn of either: what the other left to write does not fall into it. */
  void settle() throws SQLException {
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      sql.execute("checkpoint");
    }
  }

  /** Inserts so many rows in one statement, committed each time. */
  Load.Work inserting(int thread, int rows) throws SQLException {
    Connection connection = connect();
    Statements statements = new Statements(1_000 + thread);
    PreparedStatement insert =
        connection.prepareStatement(
            INSERT + "(?, ?, ?, ?, ?, ?)" + ", (?, ?, ?, ?, ?, ?)".repeat(rows - 1));
    java.util.Random random = new java.util.Random(thread);
    return new Load.Work() {
      @Override
      public int once() throws SQLException {
        int parameter = 1;
        for (int i = 0; i < rows; i++) {
          UUID id = UUID.randomUUID();
          insert.setObject(parameter++, id);
          insert.setLong(parameter++, random.nextInt(Statements.ACTORS));
          insert.setLong(parameter++, random.nextInt(Statements.VERBS));
          insert.setLong(parameter++, random.nextInt(Statements.ACTIVITIES));
          insert.setObject(parameter++, new UUID(0, random.nextInt(100_000)));
          insert.setString(parameter++, statements.next(id));
        }
        return insert.executeUpdate();
      }

      @Override
      public void close() throws SQLException {
        connection.close();
      }
    };
  }
}
