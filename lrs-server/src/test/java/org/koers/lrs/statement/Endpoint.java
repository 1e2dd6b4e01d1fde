package org.koers.lrs.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.about.AboutResource;
import org.koers.lrs.about.AcceptFilter;
import org.koers.lrs.about.AlternateRequestFilter;
import org.koers.lrs.about.VersionFilter;
import org.koers.lrs.activities.ActivitiesResource;
import org.koers.lrs.agents.AgentsResource;
import org.koers.lrs.authority.AllowedOrigins;
import org.koers.lrs.authority.Authentication;
import org.koers.lrs.authority.AuthenticationFilter;
import org.koers.lrs.authority.BasicAuthentication;
import org.koers.lrs.authority.CorsFilter;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.CredentialTerms;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.authority.StoredCredential;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.authority.store.JdbcCredentialAdministration;
import org.koers.lrs.authority.store.JdbcOriginSource;
import org.koers.lrs.database.Database;
import org.koers.lrs.document.ActivityProfileResource;
import org.koers.lrs.document.AgentProfileResource;
import org.koers.lrs.document.DocumentResource;
import org.koers.lrs.document.Documents;
import org.koers.lrs.document.StateResource;
import org.koers.lrs.document.store.JdbcDocumentStore;
import org.koers.lrs.problem.ProblemMapper;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.attachment.store.JdbcAttachmentStore;
import org.koers.lrs.statement.query.QuerySettings;
import org.koers.lrs.statement.query.StoreReader;
import org.koers.lrs.statement.receive.ReceiveSettings;
import org.koers.lrs.statement.receive.StatementGuard;
import org.koers.lrs.statement.receive.StoringIntake;
import org.koers.lrs.statement.store.DescriptionSource;
import org.koers.lrs.statement.store.JdbcDescriptionSource;
import org.koers.lrs.statement.store.JdbcStatementStore;
import org.koers.lrs.statement.store.StatementStore;
import org.koers.lrs.test.TestDatabase;

/** The resources in the server's JAX-RS, without the server; the store is the real one. */
public final class Endpoint implements AutoCloseable {

  public static final int MAX_BYTES = 5_000_000;
  public static final int MAX_PAGE = 10;
  public static final ObjectMapper JSON = new ObjectMapper();

  private static final StatementAuthority AUTHORITY =
      new StatementAuthority("https://koers.example");
  private static final AtomicInteger KEYS = new AtomicInteger();

  private final TestDatabase database = TestDatabase.fresh();
  private final StatementStore store = new JdbcStatementStore(database.app());
  private final DescriptionSource descriptions =
      new JdbcDescriptionSource(new Database(database.app()));
  private final Map<String, StoredCredential> credentials = new ConcurrentHashMap<>();
  private final AuthenticationFilter authentication = new AuthenticationFilter();
  private final Map<String, SynchronousDispatcher> others = new HashMap<>();
  private final List<StatementGuard> guards = new CopyOnWriteArrayList<>();
  private final Authentication keys =
      new BasicAuthentication(key -> Optional.ofNullable(credentials.get(key)));
  private final SynchronousDispatcher dispatcher =
      (SynchronousDispatcher) MockDispatcherFactory.createDispatcher();

  public Endpoint() {
    AttachmentStore attachments = new JdbcAttachmentStore(new Database(database.app()));
    StatementResource statements = new StatementResource();
    statements.use(
        new StoringIntake(store, attachments, AUTHORITY, new ReceiveSettings(MAX_BYTES))
            .guardedBy(List.of((who, received) -> guards.forEach(g -> g.check(who, received)))),
        new StoreReader(store, descriptions, AUTHORITY, new QuerySettings(MAX_PAGE)),
        attachments);
    CorsFilter cors = new CorsFilter();
    cors.use(new AllowedOrigins(new JdbcOriginSource(new Database(database.app()))));
    ConsistentThroughFilter consistent = new ConsistentThroughFilter();
    consistent.use(new StoreReader(store, descriptions, AUTHORITY, new QuerySettings(MAX_PAGE)));
    authentication.use(keys);
    Documents documents = new Documents(new JdbcDocumentStore(new Database(database.app())));
    for (DocumentResource resource :
        List.of(new StateResource(), new AgentProfileResource(), new ActivityProfileResource())) {
      resource.use(documents);
      dispatcher.getRegistry().addSingletonResource(resource);
    }
    ActivitiesResource activities = new ActivitiesResource();
    activities.use(descriptions);
    AgentsResource agents = new AgentsResource();
    agents.use(descriptions);
    var registry = dispatcher.getRegistry();
    registry.addSingletonResource(statements);
    registry.addSingletonResource(new AboutResource());
    registry.addSingletonResource(activities);
    registry.addSingletonResource(agents);
    var providers = dispatcher.getProviderFactory();
    providers.registerProviderInstance(authentication);
    providers.registerProviderInstance(cors);
    providers.registerProviderInstance(consistent);
    providers.registerProviderInstance(new AcceptFilter());
    providers.registerProviderInstance(new AlternateRequestFilter());
    providers.registerProviderInstance(new VersionFilter());
    providers.registerProviderInstance(new ProblemMapper());
  }

  /** The database of this endpoint, for what other resources are made of. */
  public TestDatabase database() {
    return database;
  }

  /** The store of this endpoint, for what other resources are made of. */
  public StatementStore store() {
    return store;
  }

  /** Takes only statements that this lets pass too. */
  public Endpoint guardedBy(StatementGuard guard) {
    guards.add(guard);
    return this;
  }

  /** Takes this scheme beside Basic. */
  public Endpoint taking(Authentication scheme) {
    authentication.use(keys, scheme);
    return this;
  }

  /** Serves these as well: resources, and providers such as filters. */
  public Endpoint serving(Object... resourcesAndProviders) {
    for (Object part : resourcesAndProviders) {
      if (part.getClass().isAnnotationPresent(Path.class)) {
        dispatcher.getRegistry().addSingletonResource(part);
      } else {
        dispatcher.getProviderFactory().registerProviderInstance(part);
      }
    }
    return this;
  }

  /** Serves these resources below another path, with the same credentials. */
  public Endpoint servingAt(String path, Object... resources) {
    var other = (SynchronousDispatcher) MockDispatcherFactory.createDispatcher();
    List.of(resources).forEach(other.getRegistry()::addSingletonResource);
    other.getProviderFactory().registerProviderInstance(authentication);
    other.getProviderFactory().registerProviderInstance(new ProblemMapper());
    others.put(path, other);
    return this;
  }

  /** A client with a key of a new tenant. */
  public Client newClient(Scope... scopes) {
    return newClient("tenant-" + KEYS.incrementAndGet(), scopes);
  }

  /** A client with a new key of the tenant of that name, made now if there was none. */
  public Client newClient(String tenant, Scope... scopes) {
    return newClient(tenant, new CredentialTerms("test", Set.of(scopes)));
  }

  /** The same, on these terms; they do not expire here. */
  public Client newClient(String tenant, CredentialTerms terms) {
    try {
      String key = "key-" + KEYS.incrementAndGet();
      Tenant owner = new CredentialIssuer(database.owner()).ensureTenant(tenant);
      String secret =
          new JdbcCredentialAdministration(new Database(database.app()))
              .create(owner, key, terms, "test");
      Credential credential =
          new Credential(owner, key, terms.scopes(), terms.name(), terms.program());
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
  public record Answer(int status, String body, Map<String, String> headers) {
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException broken) {
        throw new AssertionError(body, broken);
      }
    }

    public @Nullable String header(String name) {
      return headers.get(name);
    }
  }

  /** One who sends requests; headers that are null are not sent. */
  public final class Client {
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

    public String key() {
      return key;
    }

    /** What is sent under that name. */
    public String header(String name) {
      return String.valueOf(headers.get(name));
    }

    public Client with(String header, @Nullable String value) {
      headers.put(header, value);
      return this;
    }

    public Client at(String path) {
      base = "http://localhost" + path;
      return this;
    }

    public Client withSecret(String other) {
      return with("Authorization", basic(key, other));
    }

    public Client withOwnSecret() {
      return withSecret(secret);
    }

    public Answer post(String body) {
      return send("POST", "statements", body);
    }

    public Answer put(String id, String body) {
      return send("PUT", "statements?statementId=" + id, body);
    }

    /** Names and values by turns. */
    public Answer get(String... parameters) {
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

    public Answer send(String method, String path, @Nullable String body) {
      return sendBytes(method, path, body == null ? new byte[0] : body.getBytes(UTF_8));
    }

    public Answer sendBytes(String method, String path, byte[] body) {
      MockHttpRequest request =
          MockHttpRequest.create(method, URI.create(base).resolve(path), URI.create(base));
      headers.forEach(
          (name, value) -> {
            if (value != null) {
              request.header(name, value);
            }
          });
      request.content(body);
      MockHttpResponse response = new MockHttpResponse();
      others.getOrDefault(URI.create(base).getPath(), dispatcher).invoke(request, response);
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
