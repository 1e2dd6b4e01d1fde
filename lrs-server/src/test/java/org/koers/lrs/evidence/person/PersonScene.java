package org.koers.lrs.evidence.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.koers.lrs.test.StatementText.aStatement;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.database.Database;
import org.koers.lrs.evidence.person.store.JdbcPersonStore;
import org.koers.lrs.evidence.person.store.JdbcRemovalLog;
import org.koers.lrs.forwarding.store.JdbcDeliveredCopies;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.attachment.store.JdbcAttachmentStore;
import org.koers.lrs.statement.store.JdbcStatementEraser;
import org.koers.lrs.test.StatementText;

/** An endpoint with Ada in every place where a person can be, and Bob who has to stay. */
final class PersonScene implements AutoCloseable {

  static final String ADA = "{\"mbox\":\"mailto:Ada@example.org\"}";
  static final String ADA_ACCOUNT =
      "{\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\"4711\"}}";
  static final String BOB = "{\"name\":\"Bob\",\"mbox\":\"mailto:bob@example.org\"}";
  static final String FILE = "A letter to Ada";
  static final String BOBS_FILE = "A letter to Bob";
  static final String EXTENSION = "https://example.org/x";

  final Endpoint endpoint = new Endpoint();
  final Endpoint.Client client = endpoint.newClient(Scope.ALL);
  final Database database = new Database(endpoint.database().app());

  final PersonTools tools;

  PersonScene() {
    var eraser = new JdbcStatementEraser(database);
    tools =
        new PersonTools(
            new JdbcPersonStore(database, eraser),
            eraser,
            new JdbcAttachmentStore(database),
            new JdbcDeliveredCopies(database),
            Duration.ofSeconds(-1));
    PersonResource resource = new PersonResource();
    resource.use(
        new Persons(
            tools, new JdbcRemovalLog(database), new JdbcAccessLog(database), Runnable::run));
    endpoint.serving(resource);
  }

  /** As forwarding writes it down once the target has taken all that is stored. */
  void passOnEverythingTo(String name, String url) throws SQLException {
    try (Connection connection = endpoint.database().owner().getConnection();
        PreparedStatement sql =
            connection.prepareStatement(
                """
                with target as (
                  insert into lrs.forwarding_target
                    (tenant_id, name, kind, url, version, credential_kind, filter, batch_size, position)
                  select tenant_id, ?, 'lrs', ?, '2.0.0', 'none', '{}', 100, position
                  from lrs.log_head where position > 0
                  returning tenant_id, id, position
                )
                insert into lrs.delivery
                  (tenant_id, target_id, last_position, first_position, positions, statements, id,
                   state, attempts, answered, status)
                select tenant_id, id, position, 1, int8multirange(int8range(1, position, '[]')),
                  position, gen_random_uuid(), 1, 1, now(), 200
                from target
                """)) {
      sql.setString(1, name);
      sql.setString(2, url);
      sql.executeUpdate();
    }
  }

  Endpoint.Answer preview(String body) {
    return client.at("/xapi/").send("POST", "persons/preview", body);
  }

  /** Previews, confirms and removes; how the removal ended. */
  Endpoint.Answer remove(String members) {
    Endpoint.Answer preview = preview("{" + members + "}");
    String confirm = preview.json().path("confirm").asText();
    Endpoint.Answer begun =
        client.send(
            "POST",
            "persons/removals",
            "{" + members + ",\"purpose\":\"a test\",\"confirm\":\"" + confirm + "\"}");
    return client.send("GET", "persons/removals/" + begun.json().path("id").asText(), null);
  }

  /** Ada everywhere; how many statements at each place. */
  void seed() {
    store(aStatement().byActor("{\"name\":\"Ada L.\",\"mbox\":\"mailto:ada@EXAMPLE.org\"}"));
    store(aStatement().byActor(ADA_ACCOUNT));
    store(
        aStatement()
            .byActor("{\"mbox_sha1sum\":\"" + sha("SHA-1", "mailto:Ada@example.org") + "\"}"));
    store(aStatement().byActor(BOB).onObject("{\"objectType\":\"Agent\"," + ADA.substring(1)));
    store(aStatement().byActor("{\"objectType\":\"Group\",\"member\":[" + ADA + "," + BOB + "]}"));
    store(aStatement().byActor(BOB).with("\"context\":{\"instructor\":" + ADA + "}"));
    store(
        aStatement()
            .byActor(BOB)
            .with(
                "\"context\":{\"team\":{\"objectType\":\"Group\",\"member\":["
                    + ADA_ACCOUNT
                    + "]}}"));
    store(
        aStatement()
            .byActor(BOB)
            .with(
                "\"context\":{\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":"
                    + ADA
                    + "}]}"));
    store(
        aStatement()
            .byActor(BOB)
            .onObject(
                "{\"objectType\":\"SubStatement\",\"actor\":"
                    + ADA
                    + ",\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/attended\"},\"object\":{\"id\":\"https://example.org/course\"}}"));
    store(said("Ask ADA@example.org."));
    store(said("\\u0061da@example.org wrote"));
    store(said("line\\nada@example.org"));
    store(aStatement().byActor(BOB).on("https://example.org/essays/ada%40example.org"));
    store(
        aStatement()
            .byActor(BOB)
            .with(
                "\"context\":{\"extensions\":{\""
                    + EXTENSION
                    + "\":{\"homePage\":\"https:\\/\\/lms.example.org\", \"name\":\"4711\"}}}"));
    withFile(ADA, FILE);
    state(ADA, "bookmark", "page 3");
    state(ADA_ACCOUNT, "bookmark", "page 4");
    state(BOB, "buddy", "{\"buddy\":\"ada@example.org\"}");
    client.send(
        "POST",
        "agents/profile?profileId=p&agent=" + URLEncoder.encode(ADA, UTF_8),
        "{\"likes\":\"tea\"}");
  }

  /** What only looks like Ada. */
  void seedOthers() {
    store(aStatement().byActor(BOB));
    store(aStatement().byActor("{\"mbox\":\"mailto:bada@example.org\"}"));
    store(aStatement().byActor("{\"mbox\":\"mailto:ada@example.org.uk\"}"));
    store(
        aStatement()
            .byActor(
                "{\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\"47110\"}}"));
    store(
        aStatement()
            .byActor(
                "{\"account\":{\"homePage\":\"https://other.example.org\",\"name\":\"4711\"}}"));
    store(said("4711 is a nice number, bada@example.org"));
    withFile(BOB, BOBS_FILE);
    state(BOB, "bookmark", "page 5");
  }

  static StatementText said(String text) {
    return aStatement()
        .byActor(BOB)
        .with("\"result\":{\"extensions\":{\"" + EXTENSION + "\":\"" + text + "\"}}");
  }

  void store(StatementText text) {
    Endpoint.Answer answer = client.at("/xapi/").post(text.json());
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  void state(String agent, String id, String content) {
    Endpoint.Answer answer =
        client.send(
            "PUT",
            "activities/state?activityId=https://example.org/course&stateId="
                + id
                + "&agent="
                + URLEncoder.encode(agent, UTF_8),
            content);
    if (answer.status() != 204) {
      throw new AssertionError(answer.body());
    }
  }

  void withFile(String actor, String content) {
    String sha2 = sha("SHA-256", content);
    String statement =
        aStatement()
            .byActor(actor)
            .with(
                "\"attachments\":[{\"usageType\":\"https://example.org/letter\",\"display\":{\"en\":\"letter\"},"
                    + "\"contentType\":\"text/plain\",\"length\":"
                    + content.length()
                    + ",\"sha2\":\""
                    + sha2
                    + "\"}]")
            .json();
    String body =
        "--b\r\nContent-Type: application/json\r\n\r\n"
            + statement
            + "\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: "
            + sha2
            + "\r\n\r\n"
            + content
            + "\r\n--b--\r\n";
    Endpoint.Answer answer =
        client.with("Content-Type", "multipart/mixed; boundary=b").at("/xapi/").post(body);
    client.with("Content-Type", "application/json");
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  static String sha(String algorithm, String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException no) {
      throw new IllegalStateException(no);
    }
  }

  /** The rows of a query, as text. */
  List<String> rows(String select) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = endpoint.database().owner().getConnection();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(select)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(select, failed);
    }
    return rows;
  }

  /** Every row of every table, as text. */
  List<String> dump() {
    List<String> all = new ArrayList<>();
    for (String table :
        rows(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'lrs' order by 1")) {
      rows("select t::text from " + table + " t").forEach(row -> all.add(table + " " + row));
    }
    return all;
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
