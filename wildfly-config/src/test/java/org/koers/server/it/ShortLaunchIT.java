package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.server.it.ExchangeAddress.launch;
import static org.koers.server.it.ExchangeAddress.verbs;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Launches that outlive their credential, and more of them than a server wants; on one of its own.
 */
class ShortLaunchIT {
  private static final String COURSE = "https://courses.example.org/breach";
  private static final int LIFETIME = 10;
  private static final int RATE = 60;

  @TempDir Path folder;

  @Test
  void aLaunchShouldOutliveItsCredentialAndAFloodShouldNotReachTheStore() {
    try (RunningKoers koers = start();
        ForeignLms lms = new ForeignLms();
        CourseInBrowser browser = new CourseInBrowser()) {
      ExchangeAddress exchange = ExchangeAddress.make(koers, "short", lms.origin(), "--unverified");
      lms.having("course", ExchangeIT.instrumented(exchange, folder));
      outlives(exchange, lms, browser.page());
      floods(exchange, lms);
    }
  }

  private static RunningKoers start() {
    Path data = Path.of(System.getProperty("koers.it"), "short-launch");
    return RunningKoers.start(
        RunningKoers.fresh(data),
        RunningKoers.freePort(),
        Map.of(
            "koers.exchange.lifetime",
            Integer.toString(LIFETIME),
            "koers.exchange.rate",
            Integer.toString(RATE),
            "koers.management.port",
            Integer.toString(RunningKoers.freePort())));
  }

  private static void outlives(ExchangeAddress exchange, ForeignLms lms, Page page) {
    JsonNode ticket = exchange.ticket(COURSE, "https://people.example.org", "p-17");
    page.navigate(lms.page("course", "kim-7") + "?" + ticket.path("parameter").asText());
    CourseInBrowser.answerAll(page.frameLocator("#content"));
    page.context().setOffline(true); // so that it cannot be renewed before its end
    page.waitForTimeout((LIFETIME + 2) * 1_000);
    CourseInBrowser.finish(page.frameLocator("#content"));
    page.context().setOffline(false);
    List<JsonNode> told = exchange.told(ticket.path("registration").asText(), "terminated");
    assertThat(verbs(told)).hasSize(9).contains("passed").endsWith("terminated");
    page.context().close();
  }

  private static void floods(ExchangeAddress exchange, ForeignLms lms) {
    int taken = 0;
    HttpResponse<String> last = null;
    for (int i = 0; i < RATE + 30 && (last == null || last.statusCode() == 200); i++) {
      last = exchange.ask(lms.origin(), launch(COURSE, lms.origin(), "bot-" + i, ""));
      taken += last.statusCode() == 200 ? 1 : 0;
    }
    assertThat(last.statusCode()).as("after " + taken).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    assertThat(taken).isLessThanOrEqualTo(RATE + 10);
  }
}
