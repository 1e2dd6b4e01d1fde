package org.koers.lrs.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.CredentialTerms;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.authority.Program;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.test.StatementText;

/** What a real browser lets a page of another origin do. */
class CorsInBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String SEND =
      """
      async ([url, method, authorization, body]) => {
        try {
          const answer = await fetch(url, {method, body, headers: {
            'Authorization': authorization, 'Content-Type': 'application/json',
            'X-Experience-API-Version': '2.0.0'}});
          return answer.status + ' ' + answer.headers.get('X-Experience-API-Version')
            + ' ' + (answer.headers.get('X-Experience-API-Consistent-Through') !== null);
        } catch (refused) { return 'refused by the browser'; }
      }
      """;

  private static Endpoint endpoint;
  private static HttpServer xapi;
  private static HttpServer lms;
  private static Endpoint.Client own;
  private static Endpoint.Client others;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void serve() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "needs Chromium");
    endpoint = new Endpoint();
    xapi = start(CorsInBrowserTest::answer);
    lms = start(exchange -> send(exchange, 200, "<p>A page</p>"));
    own = keyFor("http://localhost:" + lms.getAddress().getPort());
    others = keyFor("https://other.example.org");
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  static void stop() {
    if (endpoint != null) {
      browser.close();
      playwright.close();
      xapi.stop(0);
      lms.stop(0);
      endpoint.close();
    }
  }

  @Test
  void onlyPagesOfTheOriginsOfAKeyShouldUseIt() {
    try (Page page = browser.newPage()) {
      page.navigate("http://localhost:" + lms.getAddress().getPort() + "/page.html");
      assertThat(put(page, own, aStatement())).isEqualTo("204 2.0.0 true");
      assertThat(send(page, "GET", "statements", own)).isEqualTo("200 2.0.0 true");
      assertThat(put(page, own, aStatement().did("no IRI"))).startsWith("400");
      assertThat(send(page, "GET", "statements", others)).isEqualTo("refused by the browser");
    }
  }

  @Test
  void aPageOfAnOriginThatNoKeyIsForShouldNotEvenAsk() {
    StatementText statement = aStatement();
    try (Page page = browser.newPage()) {
      page.navigate("http://127.0.0.1:" + lms.getAddress().getPort() + "/page.html");
      assertThat(put(page, own, statement)).isEqualTo("refused by the browser");
    }
    assertThat(own.get("statementId", statement.id()).status()).isEqualTo(404);
  }

  private static String put(Page page, Endpoint.Client client, StatementText statement) {
    String url = url("statements?statementId=" + statement.id());
    return run(page, Arrays.asList(url, "PUT", client.header("Authorization"), statement.json()));
  }

  private static String send(Page page, String method, String path, Endpoint.Client client) {
    return run(page, Arrays.asList(url(path), method, client.header("Authorization"), null));
  }

  private static String run(Page page, List<@Nullable String> arguments) {
    return String.valueOf(page.evaluate(SEND, arguments));
  }

  private static String url(String path) {
    return "http://localhost:" + xapi.getAddress().getPort() + "/xapi/" + path;
  }

  private static Endpoint.Client keyFor(String origin) {
    return endpoint.newClient(
        "acme",
        new CredentialTerms(
            "",
            Set.of(Scope.ALL),
            Optional.empty(),
            new Program(Optional.empty(), Set.of(Origin.of(origin).orElseThrow()))));
  }

  private static HttpServer start(HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          }
        });
    server.start();
    return server;
  }

  /** The request as it came, to the endpoint and back. */
  private static void answer(HttpExchange exchange) throws IOException {
    Endpoint.Client wire =
        endpoint
            .newClient("wire", Scope.DEFINE)
            .with("Authorization", null)
            .with("Content-Type", null)
            .with("X-Experience-API-Version", null);
    exchange.getRequestHeaders().forEach((name, values) -> wire.with(name, values.getFirst()));
    String path = exchange.getRequestURI().toString().substring("/xapi/".length());
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Endpoint.Answer answer = wire.send(exchange.getRequestMethod(), path, body);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    send(exchange, answer.status(), answer.body());
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
