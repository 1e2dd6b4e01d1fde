package org.koers.server.database;

/** A PostgreSQL that somebody else starts and stops. */
public record ExternalPostgres(String url, Login owner, Login application) implements Database {
  @Override
  public String description() {
    return "PostgreSQL at " + url.replaceFirst("\\?.*", "");
  }

  @Override
  public void close() {
    // not ours to stop
  }
}
