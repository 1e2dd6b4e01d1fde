package org.koers.lrs.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.about.AboutResource;
import org.koers.lrs.about.AcceptFilter;
import org.koers.lrs.about.NotBuiltResource;
import org.koers.lrs.about.VersionFilter;
import org.koers.lrs.authority.BasicAuthenticationFilter;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.authority.StoredCredential;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.problem.ProblemMapper;
import org.koers.lrs.statement.query.QuerySettings;
import org.koers.lrs.statement.query.StoreReader;
import org.koers.lrs.statement.receive.ReceiveSettings;
import org.koers.lrs.statement.receive.StoringIntake;
import org.koers.lrs.statement.store.JdbcStatementStore;
import org.koers.lrs.statement.store.StatementStore;
import org.koers.lrs.test.TestDatabase;

/** The resources in the server's JAX-RS, without the server; the store is the real one. */
final class Endpoint implements AutoCloseable {

  static final int MAX_BYTES = 5_000_000;
  static final int MAX_PAGE = 10;
  static final ObjectMapper JSON = new ObjectMapper();

  private static final AtomicInteger KEYS = new AtomicInteger();

  private final TestDatabase database = TestDatabase.fresh();
  private final StatementStore store = new JdbcStatementStore(database.app());
  private final Map<String, StoredCredential> credentials = new ConcurrentHashMap<>();
  private final SynchronousDispatcher dispatcher =
      (SynchronousDispatcher) MockDispatcherFactory.createDispatcher();

  Endpoint() {
    StatementResource statements = new StatementResource();
    statements.use(
        new StoringIntake(
            store, new StatementAuthority("https://koers.example"), new ReceiveSettings(MAX_BYTES)),
        new StoreReader(store, new QuerySettings(MAX_PAGE)));
    ConsistentThroughFilter consistent = new ConsistentThroughFilter();
    consistent.use(new StoreReader(store, new QuerySettings(MAX_PAGE)));
    BasicAuthenticationFilter authentication = new BasicAuthenticationFilter();
    authentication.useSource(key -> Optional.ofNullable(credentials.get(key)));
    var registry = dispatcher.getRegistry();
    registry.addSingletonResource(statements);
    registry.addSingletonResource(new AboutResource());
    registry.addSingletonResource(new NotBuiltResource());
    var providers = dispatcher.getProviderFactory();
    providers.registerProviderInstance(authentication);
    providers.registerProviderInstance(consistent);
    providers.registerProviderInstance(new AcceptFilter());
    providers.registerProviderInstance(new VersionFilter());
    providers.registerProviderInstance(new ProblemMapper());
  }

  /** A client with a key of a new tenant. */
  Client newClient(Scope... scopes) {
    try {
      String key = "key-" + KEYS.incrementAndGet();
      String secret = Secrets.generate();
      CredentialIssuer issuer = new CredentialIssuer(database.owner());
      Credential credential =
          issuer.issue(issuer.ensureTenant(key), key, secret, "test", Set.of(scopes));
      credentials.put(key, new StoredCredential(credential, Secrets.hash(secret)));
      return new Client(key, secret);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    store.close();
  }

  /** An answer and its body. */
  record Answer(int status, String body, Map<String, String> headers) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException broken) {
        throw new AssertionError(body, broken);
      }
    }

    @Nullable String header(String name) {
      return headers.get(name);
    }
  }

  /** One who sends requests; headers that are null are not sent. */
  final class Client {
    private final String key;
    private final String secret;
    private final Map<String, @Nullable String> headers = new LinkedHashMap<>();
    private String base = "http://localhost/xapi/";

    private Client(String key, String secret) {
      this.key = key;
      this.secret = secret;
      with("Authorization", basic(key, secret));
      with("Content-Type", "application/json");
      with("X-Experience-API-Version", "2.0.0");
    }

    String key() {
      return key;
    }

    Client with(String header, @Nullable String value) {
      headers.put(header, value);
      return this;
    }

    Client at(String path) {
      base = "http://localhost" + path;
      return this;
    }

    Client withSecret(String other) {
      return with("Authorization", basic(key, other));
    }

    Client withOwnSecret() {
      return withSecret(secret);
    }

    Answer post(String body) {
      return send("POST", "statements", body);
    }

    Answer put(String id, String body) {
      return send("PUT", "statements?statementId=" + id, body);
    }

    /** Names and values by turns. */
    Answer get(String... parameters) {
      StringBuilder query = new StringBuilder("statements?");
      for (int i = 0; i < parameters.length; i += 2) {
        query
            .append(parameters[i])
            .append('=')
            .append(URLEncoder.encode(parameters[i + 1], UTF_8))
            .append('&');
      }
      return send("GET", query.toString(), null);
    }

    Answer send(String method, String path, @Nullable String body) {
      MockHttpRequest request =
          MockHttpRequest.create(method, URI.create(base).resolve(path), URI.create(base));
      headers.forEach(
          (name, value) -> {
            if (value != null) {
              request.header(name, value);
            }
          });
      request.content(body == null ? new byte[0] : body.getBytes(UTF_8));
      MockHttpResponse response = new MockHttpResponse();
      dispatcher.invoke(request, response);
      Map<String, String> sent = new LinkedHashMap<>();
      response
          .getOutputHeaders()
          .forEach((name, values) -> sent.put(name, String.valueOf(values.getFirst())));
      return new Answer(response.getStatus(), new String(response.getOutput(), UTF_8), sent);
    }

    private static String basic(String key, String secret) {
      return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(UTF_8));
    }
  }
}
