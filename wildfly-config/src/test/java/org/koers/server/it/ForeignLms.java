package org.koers.server.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.intake.PackageReader;

/**
 * Another LMS on an origin of its own: pages with the SCORM 1.2 API around a course, the files of
 * packages, and the fetch URL of cmi5. It knows nothing of Koers.
 */
final class ForeignLms implements AutoCloseable {

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><title>LMS</title><script>
      var cmi = { 'cmi.core.student_id': 'LEARNER', 'cmi.core.student_name': 'Vries, Kim', 'cmi.core.lesson_status': 'not attempted',
        'cmi.core.entry': 'ab-initio', 'cmi.core.credit': 'credit', 'cmi.core.lesson_mode': 'normal', 'cmi.suspend_data': '',
        'cmi.core.lesson_location': '', 'cmi.launch_data': '', 'cmi.interactions._count': '0', 'cmi.core.score.raw': '' };
      window.API = {
        LMSInitialize: function () { return 'true'; },
        LMSGetValue: function (name) { return name in cmi ? cmi[name] : ''; },
        LMSSetValue: function (name, value) { cmi[name] = String(value); return 'true'; },
        LMSCommit: function () { return 'true'; },
        LMSFinish: function () { return 'true'; },
        LMSGetLastError: function () { return '0'; },
        LMSGetErrorString: function () { return ''; },
        LMSGetDiagnostic: function () { return ''; }
      };
      </script></head><body><iframe id="content" src="/PACKAGE/index.html" width="1000" height="700"></iframe></body></html>
      """;
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html", "js", "text/javascript", "css", "text/css", "svg", "image/svg+xml");

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final Map<String, PackageFiles> packages = new ConcurrentHashMap<>();
  private volatile String token = "";

  ForeignLms() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(workers);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Its origin, another than that of Koers in the same tests. */
  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Has the files of a package below that name. */
  ForeignLms having(String name, Path zip) {
    packages.put(name, PackageReader.read(zip).files());
    return this;
  }

  /** The page where that learner plays the package of that name. */
  String page(String name, String learner) {
    return origin() + "/lms/" + name + "/" + learner;
  }

  /** Gives this token of cmi5, once. */
  String fetchUrl(String once) {
    token = once;
    return origin() + "/fetch";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
      switch (path[0]) {
        case "lms" -> {
          String[] who = path[1].split("/", 2);
          send(exchange, 200, "html", PAGE.replace("PACKAGE", who[0]).replace("LEARNER", who[1]));
        }
        case "fetch" -> {
          send(exchange, 200, "json", "{\"auth-token\": \"" + token + "\"}");
          token = "used";
        }
        case "back" -> send(exchange, 200, "html", "<p>Back in the LMS</p>");
        default -> file(exchange, packages.get(path[0]), path[1]);
      }
    }
  }

  private static void file(HttpExchange exchange, PackageFiles files, String name)
      throws IOException {
    if (files != null && files.contains(name)) {
      send(exchange, 200, name.replaceFirst(".*\\.", ""), files.bytes(name));
    } else {
      send(exchange, 404, "html", "");
    }
  }

  private static void send(HttpExchange exchange, int status, String kind, String text)
      throws IOException {
    send(exchange, status, kind, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String kind, byte[] bytes)
      throws IOException {
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(kind, "application/" + kind));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
