package org.koers.lrs.staff;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.ResourceFactory;
import org.koers.lrs.LrsResources;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.database.Database;
import org.koers.lrs.staff.store.JdbcSignInAttempts;
import org.koers.lrs.staff.store.JdbcStaffSessions;
import org.koers.lrs.test.TestDatabase;

/**
 * The pages of staff over real HTTP, in the server's JAX-RS but without the server; the database is
 * the real one. Resources of other rooms are given to {@link #serving}.
 */
public final class StaffSite implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(StaffSite.class.getName());

  public static final String PASSWORD = "a-password-for-tests";

  private final TestDatabase database;
  private final StaffCookies cookies;
  private final SynchronousDispatcher dispatcher =
      (SynchronousDispatcher) MockDispatcherFactory.createDispatcher();
  private final Set<Class<?>> classes = new HashSet<>(LrsResources.staff());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  public StaffSite() {
    this(TestDatabase.fresh(), new StaffCookies(false), Set.of(StaffRole.values()));
  }

  /** With a local administrator of these roles. */
  public StaffSite(TestDatabase database, StaffCookies cookies, Set<StaffRole> roles) {
    this.database = database;
    this.cookies = cookies;
    try {
      new CredentialIssuer(database.owner()).ensureTenant("default");
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException(failed);
    }
    HomeResource home = new HomeResource();
    home.use(sessions());
    SignInResource signIn =
        new SignInResource().with(new LocalAdministrator(PASSWORD, roles), cookies);
    signIn.use(
        sessions(),
        new JdbcSignInAttempts(new Database(database.app())),
        new JdbcAccessLog(new Database(database.app())));
    StaffFilter filter = new StaffFilter().with(cookies);
    filter.use(sessions(), () -> classes);
    serving(home, signIn);
    var providers = dispatcher.getProviderFactory();
    providers.registerProviderInstance(filter);
    providers.registerProviderInstance(new StaffAnswerFilter().with(cookies));
    providers.registerProviderInstance(new StaffProblemMapper());
    server.createContext("/staff", this::answer);
    server.createContext("/assets", this::file);
    server.setExecutor(threads);
    server.start();
  }

  /** Serves these resources as well, as if the application listed them. */
  public StaffSite serving(Object... resources) {
    for (Object resource : resources) {
      classes.add(resource.getClass());
      dispatcher.getRegistry().addSingletonResource(resource);
    }
    return this;
  }

  /** Serves resources that are made anew for each request, as the server makes them. */
  public StaffSite serving(ResourceFactory resource) {
    classes.add(resource.getScannableClass());
    dispatcher.getRegistry().addResourceFactory(resource);
    return this;
  }

  public TestDatabase database() {
    return database;
  }

  public StaffSessions sessions() {
    return new JdbcStaffSessions(new Database(database.app()));
  }

  /** The address of a path such as {@code /staff}. */
  public String at(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** Someone who sends requests as a browser does, and nothing kept yet. */
  public StaffClient newClient() {
    return new StaffClient(this);
  }

  StaffCookies cookies() {
    return cookies;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      MockHttpRequest request =
          MockHttpRequest.create(
              exchange.getRequestMethod(),
              URI.create(
                  at(
                      exchange
                          .getRequestURI()
                          .toString()
                          .replaceFirst("^/staff(?=$|[?])", "/staff/"))),
              URI.create(at("/staff/")));
      exchange
          .getRequestHeaders()
          .forEach((name, all) -> all.forEach(v -> header(request, name, v)));
      request.content(exchange.getRequestBody().readAllBytes());
      MockHttpResponse response = new MockHttpResponse();
      ResteasyContext.pushContext(HttpServletRequest.class, ofServer(HttpServletRequest.class));
      ResteasyContext.pushContext(SecurityContext.class, ofServer(SecurityContext.class));
      dispatcher.invoke(request, response);
      response
          .getOutputHeaders()
          .forEach(
              (name, all) ->
                  all.forEach(v -> exchange.getResponseHeaders().add(name, String.valueOf(v))));
      byte[] body = response.getOutput();
      exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, exchange.getRequestURI().toString(), failed);
      throw failed;
    }
  }

  private static void header(MockHttpRequest request, String name, String value) {
    if (name.equalsIgnoreCase("cookie")) {
      for (String pair : value.split(";", -1)) {
        String[] parts = pair.strip().split("=", 2);
        request.cookie(parts[0], parts[1]);
      }
    } else {
      request.header(name, value);
    }
  }

  /** What the server would say of a request that comes from this machine and from nobody. */
  private static <T> T ofServer(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            StaffSite.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getRemoteAddr" -> "127.0.0.1";
                  case "isSecure", "isUserInRole" -> false;
                  default -> null;
                }));
  }

  private void file(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange;
        InputStream file = StaffSite.class.getResourceAsStream("/META-INF/resources" + path)) {
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] bytes = file.readAllBytes();
      String type =
          path.endsWith(".css")
              ? "text/css"
              : path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
      exchange.getResponseHeaders().put("Content-Type", List.of(type));
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
