package org.koers.server.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.server.it.RawHttp.Answer;

/**
 * What nobody sends by mistake, at the running server: each gets a clear answer of the 400s, or is
 * closed where the request cannot be told from the next; and the server goes on.
 */
@Execution(ExecutionMode.SAME_THREAD)
class HostileRequestsIT {

  private static final RunningKoers KOERS = OneServerForAll.koers();
  private static final RawHttp HTTP = RawHttp.to(KOERS.at("/"));

  @AfterEach
  void theServerShouldGoOn() throws IOException, InterruptedException {
    assertThat(post(statement("").getBytes(UTF_8)).status()).isEqualTo(200);
    try (HttpClient client = HttpClient.newHttpClient()) {
      var ready = HttpRequest.newBuilder(KOERS.at("/health/ready")).build();
      assertThat(client.send(ready, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  static Stream<Arguments> bodies() {
    String huge = "9".repeat(1_000_000);
    return Stream.of(
        body("nested 100,000 deep", "[".repeat(100_000)),
        body("objects 100,000 deep", "{\"a\":".repeat(100_000)),
        body("deep within an extension", extension("[".repeat(5_000) + "]".repeat(5_000))),
        body("a number of a million digits", extension(huge)),
        body("a number with a huge exponent", score("1e999999999")),
        body("a number that is not JSON", score("NaN")),
        body("a key twice", statement(",\"verb\":{\"id\":\"http://example.org/other\"}")),
        body("a NUL character", statement(",\"context\":{\"platform\":\"a\\u0000b\"}")),
        body("half a surrogate pair", statement(",\"context\":{\"platform\":\"\\ud800\"}")),
        body("no time", statement(",\"timestamp\":\"2026-02-30T25:61:61Z\"")),
        body("a year of six digits", statement(",\"timestamp\":\"999999-01-01T00:00:00Z\"")),
        body("something after the end", statement("") + "}"),
        body("nothing but blanks", " ".repeat(100_000)),
        body("10,001 statements", "[" + "{},".repeat(10_000) + "{}]"),
        Arguments.of("bytes that are no UTF-8", bytes("{\"a\":\"", 0xC0, 0xAF, "\"}")),
        Arguments.of("an overlong slash", bytes("{\"a\":\"", 0xE0, 0x80, 0xAF, "\"}")),
        Arguments.of("a surrogate in UTF-8", bytes("{\"a\":\"", 0xED, 0xA0, 0x80, "\"}")),
        Arguments.of("UTF-16", "[]".getBytes(java.nio.charset.StandardCharsets.UTF_16)),
        Arguments.of("random bytes", random(100_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void aBodyThatIsNoStatementShouldBeRefusedWithTheReason(String name, byte[] body)
      throws IOException {
    Answer answer = post(body);
    assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
    assertThat(answer.text()).contains("\"code\":\"KOERS-", "\"detail\":\"");
  }

  @Test
  void aBodyOfAHundredMegabytesShouldBeRefusedWithTheLimit() throws IOException {
    byte[] megabyte = " ".repeat(1 << 20).getBytes(ISO_8859_1);
    Answer answer =
        HTTP.send(
            out -> {
              out.write(
                  (head("POST", "/xapi/statements") + "Content-Length: 104857600\r\n\r\n")
                      .getBytes(ISO_8859_1));
              for (int i = 0; i < 100; i++) {
                out.write(megabyte);
              }
            });
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).contains("koers.xapi.max-body");
  }

  @Test
  void aBodyThatDoesNotSayItsLengthShouldBeRefusedAsWell() throws IOException {
    byte[] chunk = ("100000\r\n" + " ".repeat(0x100000) + "\r\n").getBytes(ISO_8859_1);
    Answer answer =
        HTTP.send(
            out -> {
              out.write(
                  (head("POST", "/xapi/statements") + "Transfer-Encoding: chunked\r\n\r\n")
                      .getBytes(ISO_8859_1));
              for (int i = 0; i < 100; i++) {
                out.write(chunk);
              }
              out.write("0\r\n\r\n".getBytes(ISO_8859_1));
            });
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).contains("koers.xapi.max-body");
  }

  @Test
  void aCompressedBombShouldNotBeUnpacked() throws IOException {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
      for (int i = 0; i < 100; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    Answer answer = post(small.toByteArray(), "Content-Encoding: gzip\r\n");
    assertThat(answer.status()).isBetween(400, 415);
  }

  @Test
  void aSenderThatDribblesShouldBeCutOff() throws IOException, InterruptedException {
    byte[] head =
        (head("POST", "/xapi/statements") + "Content-Length: 100000\r\n\r\n").getBytes(ISO_8859_1);
    try (Socket socket = HTTP.connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(head);
      for (int i = 0; i < 90 && socket.getInputStream().available() == 0; i++) {
        out.write(' ');
        Thread.sleep(500);
      }
      assertThat(socket.getInputStream().available()).as("answered within 45 s").isPositive();
      assertThat(RawHttp.read(socket.getInputStream()).status()).isEqualTo(408);
    }
  }

  static Stream<Arguments> requests() {
    String get = head("GET", "/xapi/statements");
    String post = head("POST", "/xapi/statements");
    return Stream.of(
        request("a parameter of 60 KB", head("GET", "/xapi/statements?verb=" + "a".repeat(60_000))),
        request("a thousand parameters", head("GET", "/xapi/statements?" + "a=b&".repeat(1_500))),
        request("a header of 70 KB", get + "X-Long: " + "a".repeat(70_000) + "\r\n"),
        request("a thousand headers", get + "X-One: 1\r\n".repeat(1_000)),
        request("an unknown method", head("BREW", "/xapi/statements")),
        request("a method of 10 KB", head("B".repeat(10_000), "/xapi/statements")),
        request("a path upwards", head("GET", "/xapi/../../../../etc/passwd")),
        request("a path upwards, encoded", head("GET", "/assets/%2e%2e/%2e%2e/WEB-INF/web.xml")),
        request("WEB-INF itself", head("GET", "/WEB-INF/web.xml")),
        request("a NUL in the path", head("GET", "/xapi/statements%00")),
        request("no UTF-8 in the query", head("GET", "/xapi/statements?verb=%c0%af")),
        request("half an escape in the query", head("GET", "/xapi/statements?verb=%e")),
        request(
            "a limit beyond all numbers", head("GET", "/xapi/statements?limit=" + "9".repeat(40))),
        request("a foreign more", head("GET", "/xapi/statements?more=%7B%22x%22%3A1%7D")),
        request("two lengths", post + "Content-Length: 2\r\nContent-Length: 30\r\n"),
        request("a negative length", post + "Content-Length: -1\r\n"),
        request("a length that is no number", post + "Content-Length: 2x\r\n"),
        request(
            "a chunk size beyond all",
            post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF"),
        request("no such coding", post + "Transfer-Encoding: pigeon\r\n"),
        request("multipart without a boundary", multipart("", "x")),
        request("multipart without an end", multipart("; boundary=b", "--b\r\n\r\n[]")),
        request("10,000 empty parts", multipart("; boundary=b", "--b\r\n\r\n\r\n".repeat(10_000))),
        request("a wrong sha2", multipart("; boundary=b", wrongHash())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void aRequestThatIsNoneShouldBeRefused(String name, String request) throws IOException {
    Answer answer = HTTP.send((request + "\r\n").getBytes(ISO_8859_1));
    assertThat(answer.status())
        .as(answer.text())
        .matches(status -> (status >= 400 && status < 500) || status == 501 || status == 0);
    assertThat(answer.text()).doesNotContain("root:", "<web-app", "\tat ");
  }

  @Test
  void whatIsSmuggledBehindARequestShouldNotBeAnsweredAsOneOfItsOwn() throws IOException {
    String smuggled = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
    Answer answer =
        HTTP.send(
            (head("POST", "/xapi/statements")
                    + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                    + smuggled)
                .getBytes(ISO_8859_1));
    assertThat(answer.text()).doesNotContain("\"UP\"");
  }

  private static Arguments body(String name, String text) {
    return Arguments.of(name, text.getBytes(UTF_8));
  }

  private static Arguments request(String name, String text) {
    return Arguments.of(name, text);
  }

  private static String statement(String more) {
    return """
    {"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},\
    "object":{"id":"https://example.org/hostile"}%s}"""
        .formatted(more);
  }

  private static String extension(String value) {
    return statement(",\"context\":{\"extensions\":{\"https://example.org/x\":" + value + "}}");
  }

  private static String score(String raw) {
    return statement(",\"result\":{\"score\":{\"raw\":" + raw + "}}");
  }

  private static byte[] bytes(Object... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof Integer one) {
        out.write(one);
      } else {
        out.writeBytes(part.toString().getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new java.util.Random(7).nextBytes(bytes);
    return bytes;
  }

  private static String wrongHash() {
    String sha2 = HexFormat.of().formatHex(new byte[32]);
    return "--b\r\nContent-Type: application/json\r\n\r\n"
        + statement(
            ",\"attachments\":[{\"usageType\":\"https://example.org/u\",\"display\":{\"en\":\"x\"},"
                + "\"contentType\":\"text/plain\",\"length\":1,\"sha2\":\""
                + sha2
                + "\"}]")
        + "\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\n"
        + "X-Experience-API-Hash: "
        + sha2
        + "\r\n\r\nx\r\n--b--\r\n";
  }

  private static String multipart(String parameters, String body) {
    return head("POST", "/xapi/statements").replace("Content-Type: application/json\r\n", "")
        + "Content-Type: multipart/mixed"
        + parameters
        + "\r\nContent-Length: "
        + (body.length() + 2)
        + "\r\n\r\n"
        + body;
  }

  private static Answer post(byte[] body) throws IOException {
    return post(body, "");
  }

  private static Answer post(byte[] body, String headers) throws IOException {
    return HTTP.send(
        out -> {
          out.write(
              (head("POST", "/xapi/statements")
                      + headers
                      + "Content-Length: "
                      + body.length
                      + "\r\n\r\n")
                  .getBytes(ISO_8859_1));
          out.write(body);
        });
  }

  /** Method, path and the headers that every request has; the blank line is not there yet. */
  private static String head(String method, String path) {
    JsonNode xapi = KOERS.description().path("xapi");
    String login = xapi.path("key").asText() + ":" + xapi.path("secret").asText();
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: "
        + UUID.randomUUID()
        + "\r\nX-Experience-API-Version: 2.0.0\r\nContent-Type: application/json\r\nAuthorization: Basic "
        + Base64.getEncoder().encodeToString(login.getBytes(UTF_8))
        + "\r\n";
  }
}
