package org.koers.lrs.evidence.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.database.Database;
import org.koers.lrs.evidence.reading.store.JdbcReadingStore;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.test.StatementText;

/** One tenant with a record store and what reads it under /api. */
final class ApiScene implements AutoCloseable {

  private final Endpoint endpoint = new Endpoint();
  private Endpoint.Client writer;

  ApiScene() {
    Readings readings =
        new Readings(
            new JdbcReadingStore(new Database(endpoint.database().app()), Duration.ofSeconds(20)),
            new StatementAuthority("https://koers.example"),
            new ReadingSettings(Duration.ofSeconds(20), 50),
            accessLog());
    ReadStatementsResource statements = new ReadStatementsResource();
    statements.use(readings);
    CountsResource counts = new CountsResource();
    counts.use(readings);
    ExportResource export = new ExportResource();
    export.use(readings);
    endpoint.servingAt("/api/", statements, counts, export);
    writer = endpoint.newClient(Scope.ALL);
  }

  AccessLog accessLog() {
    return new JdbcAccessLog(new Database(endpoint.database().app()));
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /** From now on everything is of a tenant that has nothing yet. */
  void beginAnew() {
    writer = endpoint.newClient(Scope.ALL);
  }

  void store(StatementText... statements) {
    for (StatementText statement : statements) {
      store(statement.json());
    }
  }

  void store(String json) {
    Endpoint.Answer answer = writer.at("/xapi/").post(json);
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  /** Names and values by turns. */
  Endpoint.Answer get(String resource, String... parameters) {
    return get(writer, resource, parameters);
  }

  static Endpoint.Answer get(Endpoint.Client client, String resource, String... parameters) {
    List<String> query = new ArrayList<>();
    for (int i = 0; i < parameters.length; i += 2) {
      query.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], UTF_8));
    }
    return client.at("/api/").send("GET", resource + "?" + String.join("&", query), null);
  }

  Endpoint.Client client() {
    return writer;
  }

  /** The ids of the statements that are found. */
  List<String> found(String... parameters) {
    return ids(get("statements", parameters));
  }

  static List<String> ids(Endpoint.Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode line : answer.json().path("statements")) {
      ids.add(line.path("statement").path("id").asText());
    }
    return ids;
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
