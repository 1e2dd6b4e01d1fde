package org.koers.server.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
          + " koers.base-url.",
      Check.anything()),
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
      "file or folder",
      "The competency graph (Turtle): roles, competencies, levels, prerequisites. A file counts for all"
          + " tenants; in a folder each has its own, TENANT.ttl. Empty: graphs in the data folder, or"
          + " graph.ttl there."),
  SIGNALS(
      "koers.signals",
      "",
      "file",
      "What statements of other senders say about learning (JSON, see signals.md); its rules go"
          + " before ours.",
      Check.file()),
  STATEMENTS_ENDPOINT(
      "koers.statements.endpoint",
      "",
      "URL",
      "The xAPI endpoint of another record store, where the statements of learners are read instead"
          + " of here. Empty: this server's own.",
      Check.collector()),
  STATEMENTS_KEY(
      "koers.statements.key",
      "",
      "text",
      "The key that may read all statements there.",
      Check.anything()),
  STATEMENTS_TENANT(
      "koers.statements.tenant",
      "",
      "tenant",
      "The tenant whose store that is. Empty: the only one there is.",
      Check.anything()),
  STATEMENTS_SECRET(
      "koers.statements.secret", "", "secret", "The secret of that key.", Check.anything()),
  POLICY(
      "koers.policy",
      "mastery",
      "mastery | sequence | zpdes",
      "How the next activity is chosen; sequence uses no model at all, zpdes success rates only.",
      Check.oneOf("mastery", "sequence", "zpdes")),
  XAPI_MAX_BODY(
      "koers.xapi.max-body",
      "8",
      "MiB",
      "The largest body of a request with statements or a document, without files.",
      Check.wholeNumber(1, 1_024)),
  XAPI_MAX_PAGE(
      "koers.xapi.max-page",
      "500",
      "statements",
      "The most statements in one answer.",
      Check.wholeNumber(1, 100_000)),
  XAPI_MAX_ATTACHMENTS(
      "koers.xapi.max-attachments",
      "256",
      "MiB",
      "The most that the files of one request with statements may take together.",
      Check.wholeNumber(1, 1_048_576)),
  XAPI_ATTACHMENTS(
      "koers.xapi.attachments",
      "",
      "folder",
      "Where the files that come with statements are kept. Empty: in the database. It is not moved"
          + " by changing this.",
      Check.folder()),
  STAFF_LOCAL_ADMINISTRATOR(
      "koers.staff.local-administrator",
      "all",
      "all | administrator | off",
      "Whether somebody can sign in at /staff as admin, with the password staff.admin of"
          + " secrets.properties, and see the pages of all roles or the administrator's only.",
      Check.oneOf("all", "administrator", "off")),
  API_TIMEOUT(
      "koers.api.timeout",
      "20",
      "seconds",
      "How long one question under /api may take; what takes longer is refused with the cure.",
      Check.wholeNumber(1, 600)),
  FORWARDING_PRIVATE_TARGETS(
      "koers.forwarding.private-targets",
      "false",
      "true | false",
      "Whether statements may be forwarded into private networks, to this machine, and without TLS.",
      Check.oneOf("true", "false")),
  FORWARDING_KEY(
      "koers.forwarding.key",
      "",
      "secret",
      "Encrypts the credentials of forwarding targets: 32 bytes in base64url, the same on all nodes."
          + " Empty: forwarding.key in secrets.properties, made at the first start.",
      Check.key()),
  XAPI_RATE(
      "koers.xapi.rate",
      "0",
      "requests/s",
      "How many requests a second a key may send to each node, with five seconds' worth saved up; 0"
          + " for no limit.",
      Check.wholeNumber(0, 1_000_000)),
  EXCHANGE_RATE(
      "koers.exchange.rate",
      "300",
      "requests/min",
      "How many launches a source may ask for, and how many requests a launch may send with its"
          + " credential, in a minute at each node; unverified ones of an exchange address together ten"
          + " times as many. 0 for no limit.",
      Check.wholeNumber(0, 1_000_000)),
  EXCHANGE_LIFETIME(
      "koers.exchange.lifetime",
      "3600",
      "seconds",
      "How long the credential of a launch lasts; its page then asks for another.",
      Check.wholeNumber(10, 43_200)),
  EXCHANGE_KEY(
      "koers.exchange.key",
      "",
      "secret",
      "Signs tickets and credentials of launches: 32 bytes in base64url, the same on all nodes. Empty:"
          + " exchange.key in secrets.properties, made at the first start.",
      Check.key()),
  DATABASE_TIMEOUT(
      "koers.database.timeout",
      "30",
      "seconds",
      "How long the database may take for one question of the server.",
      Check.wholeNumber(1, 55)),
  METRICS(
      "koers.metrics",
      "token",
      "off | open | token",
      "Who may read /metrics: nobody, anybody, or who sends metrics.token of secrets.properties as"
          + " a bearer token.",
      Check.oneOf("off", "open", "token")),
  LOG_SLOW(
      "koers.log.slow",
      "2000",
      "ms",
      "A request that takes longer gets a line in the log; 0 for a line a request.",
      Check.wholeNumber(0, 3_600_000)),
  TRACES_ENDPOINT(
      "koers.traces.endpoint",
      "",
      "URL",
      "The OpenTelemetry collector that gets traces over OTLP/HTTP, as http://host:4318; /v1/traces is"
          + " added. Empty: there are none.",
      Check.collector()),
  TRACES_RATIO(
      "koers.traces.ratio",
      "0.1",
      "share",
      "Which share of the requests is traced, where the caller's traceparent does not decide.",
      Check.share()),
  OIDC_ISSUER(
      "koers.oidc.issuer",
      "",
      "URL",
      "The OpenID Connect provider whose bearer tokens are taken at the xAPI endpoints, as it names"
          + " itself. Empty: none are.",
      Check.issuer()),
  OIDC_AUDIENCE(
      "koers.oidc.audience", "koers", "text", "Whom a token must be for.", Check.anything()),
  OIDC_TENANT_CLAIM(
      "koers.oidc.tenant-claim",
      "tenant",
      "claim",
      "Where a token says the name of its tenant.",
      Check.anything()),
  OIDC_TENANT(
      "koers.oidc.tenant",
      "",
      "tenant",
      "The tenant of tokens that name none. Empty: they are refused.",
      Check.anything()),
  OIDC_SCOPE_CLAIM(
      "koers.oidc.scope-claim",
      "scope",
      "claim",
      "Where a token says its scopes, by their names in xAPI.",
      Check.anything()),
  STAFF_OIDC_CLIENT_ID(
      "koers.staff.oidc.client-id",
      "",
      "text",
      "What the OpenID Connect provider of koers.oidc.issuer knows the staff pages by. It sends people"
          + " back to <koers.base-url>/staff/sign-in/organisation/return. Empty: nobody signs in that"
          + " way.",
      Check.anything()),
  STAFF_OIDC_CLIENT_SECRET(
      "koers.staff.oidc.client-secret",
      "",
      "secret",
      "What the provider asks of that client. Empty: a public client, which PKCE alone protects.",
      Check.anything()),
  STAFF_OIDC_SCOPE(
      "koers.staff.oidc.scope",
      "openid profile",
      "scopes",
      "What the provider is asked for; openid is always among it.",
      Check.anything()),
  STAFF_OIDC_ROLES_CLAIM(
      "koers.staff.oidc.roles-claim",
      "roles",
      "claim",
      "Where an ID token says somebody's roles or groups.",
      Check.anything()),
  STAFF_OIDC_ROLES(
      "koers.staff.oidc.roles",
      "",
      "value=role, …",
      "Which role such a value is here: author, learning-and-development, manager, auditor,"
          + " data-protection-officer or administrator. Values that are not listed count by their own"
          + " name.",
      Check.roles()),
  HEAP("koers.heap", "512", "MiB", "The most memory the server's Java heap may take."),
  START_TIMEOUT(
      "koers.start-timeout", "120", "seconds", "How long the launcher waits for the server.");

  private final String key;
  private final String defaultValue;
  private final String unit;
  private final String meaning;

  /** A check is a lambda over its bounds and changes nothing. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final @Nullable Check server;

  /** One that the launcher itself uses. */
  Setting(String key, String defaultValue, String unit, String meaning) {
    this(key, defaultValue, unit, meaning, null);
  }

  /**
   * One that the server uses: it gets it under the same name.
   *
   * @param server what its value must be
   */
  Setting(String key, String defaultValue, String unit, String meaning, @Nullable Check server) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.unit = unit;
    this.meaning = meaning;
    this.server = server;
  }

  /** What the value must be, where the server uses it. */
  Optional<Check> server() {
    return Optional.ofNullable(server);
  }

  /** Goes to the server in its environment, which others cannot read. */
  public boolean isSecret() {
    return unit.equals("secret");
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
