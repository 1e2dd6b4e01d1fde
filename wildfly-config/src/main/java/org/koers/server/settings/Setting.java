package org.koers.server.settings;

/**
 * Every setting of the product, once. The order of the constants is the order of the manual's
 * table.
 *
 * <p>A value is looked for as a system property ({@code -Dkoers.port=80}), then as an environment
 * variable ({@code KOERS_PORT}), then in {@code koers.properties} in the data folder; else the
 * default holds.
 */
public enum Setting {
  DATA(
      "koers.data",
      ".koers",
      "folder",
      "Where everything lives that must survive: database, content, secrets, logs."),
  PORT("koers.port", "8080", "TCP port", "Where the server answers."),
  BIND(
      "koers.bind",
      "127.0.0.1",
      "IP address",
      "The address the server listens on; 0.0.0.0 for all networks."),
  BASE_URL(
      "koers.base-url",
      "http://localhost:<koers.port>",
      "URL",
      "The address people and programs reach the server by. The first one an installation has"
          + " stays part of its activities' ids."),
  CONTENT_HOST(
      "koers.content-host",
      "",
      "host:port",
      "Course content gets a host name at each opening below this one. Empty: below that of"
          + " koers.base-url."),
  DATABASE_URL(
      "koers.database.url",
      "",
      "JDBC URL",
      "A PostgreSQL 15 or newer of your own, as jdbc:postgresql://host:port/database. Empty: the"
          + " embedded one."),
  DATABASE_USER(
      "koers.database.user",
      "",
      "role",
      "With a database of your own: the role that owns the schemas and may create the application's"
          + " role."),
  DATABASE_PASSWORD(
      "koers.database.password",
      "",
      "secret",
      "With a database of your own: that role's password."),
  GRAPH(
      "koers.graph",
      "",
      "file",
      "The competency graph (Turtle): roles, competencies, levels, prerequisites."),
  POLICY(
      "koers.policy",
      "mastery",
      "mastery | sequence",
      "How the next activity is chosen; sequence uses no model at all."),
  XAPI_MAX_BODY(
      "koers.xapi.max-body", "8", "MiB", "The largest body of a request with statements."),
  XAPI_MAX_PAGE("koers.xapi.max-page", "500", "statements", "The most statements in one answer."),
  HEAP("koers.heap", "512", "MiB", "The most memory the server's Java heap may take."),
  START_TIMEOUT(
      "koers.start-timeout", "120", "seconds", "How long the launcher waits for the server.");

  private final String key;
  private final String defaultValue;
  private final String unit;
  private final String meaning;

  Setting(String key, String defaultValue, String unit, String meaning) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.unit = unit;
    this.meaning = meaning;
  }

  public String key() {
    return key;
  }

  public String defaultValue() {
    return defaultValue;
  }

  public String unit() {
    return unit;
  }

  public String meaning() {
    return meaning;
  }

  /** The same setting as an environment variable: {@code koers.base-url} is KOERS_BASE_URL. */
  public String environmentVariable() {
    return key.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
