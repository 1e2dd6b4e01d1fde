package org.koers.server.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL that is up. The owner migrates; the application's role may only read and write.
 *
 * @see EmbeddedDatabase
 * @see ExternalPostgres
 */
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalPostgres {
  /** As {@code jdbc:postgresql://…}, without user and password. */
  String url();

  Login owner();

  Login application();

  /** Connections as the owner, for making tenants, credentials and learners. */
  default DataSource ownerSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url());
    source.setUser(owner().user());
    source.setPassword(owner().password());
    return source;
  }

  /** What to tell the person who started it, in a few words. */
  String description();

  @Override
  void close();

  /** A role and its password. */
  record Login(String user, String password) {}
}
