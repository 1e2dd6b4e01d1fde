package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.server.it.ExchangeAddress.verbs;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.convert.ConvertSettings;
import org.koers.packager.convert.Converter;
import org.koers.packager.convert.Target;
import org.koers.packager.intake.PackageReader;

/** A SCORM course as a cmi5 AU, launched by another LMS, with this record store. */
class Cmi5IT {
  private static final String AU = "https://lms.example.org/au/7";
  private static final String SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

  @TempDir Path folder;

  @Test
  void aConvertedCourseShouldTellTheStoreItsSessionAndKeepItsState() {
    RunningKoers koers = OneServerForAll.koers();
    try (ForeignLms lms = new ForeignLms();
        CourseInBrowser browser = new CourseInBrowser()) {
      lms.having("course", converted());
      // the address is only for its tenant, and to wait until pages of this origin may ask
      ExchangeAddress store = ExchangeAddress.make(koers, "cmi5", lms.origin());
      String secret =
          KoersCommand.secretOn(
              KoersCommand.run(
                      koers.data(),
                      "credential",
                      "--tenant=cmi5",
                      "--key=cmi5-au",
                      "--origin=" + lms.origin(),
                      "--scope=statements/write",
                      "--scope=state",
                      "--scope=profile")
                  .out());
      String registration = UUID.randomUUID().toString();
      String actor =
          "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\"p-9\"}}";
      store.lrs().send(launchData(store.lrs(), lms, registration, actor));
      String launch =
          lms.origin()
              + "/course/koers-cmi5/adapter.html?au=0&endpoint="
              + XapiClient.encoded(koers.at("/xapi/").toString())
              + "&fetch="
              + XapiClient.encoded(lms.fetchUrl(basic("cmi5-au:" + secret)))
              + "&actor="
              + XapiClient.encoded(actor)
              + "&registration="
              + registration
              + "&activityId="
              + XapiClient.encoded(AU);
      Page page = browser.page();
      page.navigate(launch);
      CourseInBrowser.answerAll(page.frameLocator("#content"));
      CourseInBrowser.finish(page.frameLocator("#content"));
      page.waitForURL("**/back");
      List<JsonNode> told = store.told(registration, "terminated");

      assertThat(verbs(told))
          .containsExactly(
              "initialized",
              "responded",
              "responded",
              "responded",
              "responded",
              "completed",
              "passed",
              "terminated");
      assertThat(told)
          .allSatisfy(
              s -> {
                assertThat(s.at("/actor/account/name").asText()).isEqualTo("p-9");
                assertThat(s.at("/context/extensions").path(SESSION).asText()).isEqualTo("s-1");
                assertThat(s.at("/authority/account/name").asText()).isEqualTo("cmi5-au");
              });
      assertThat(told.get(6).at("/object/id").asText()).isEqualTo(AU);
      assertThat(told.get(6).at("/result/score/scaled").asDouble()).isEqualTo(1.0);
      assertThat(store.lrs().get(state("koers-runtime", registration, actor)).statusCode())
          .isEqualTo(200);
    }
  }

  private Path converted() {
    Path zip = folder.resolve("cmi5.zip");
    Converter.plan(
            PackageReader.read(CourseInBrowser.zip()),
            Target.CMI5,
            new ConvertSettings(
                Optional.of("https://courses.example.org/breach"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()))
        .write(zip, true);
    return zip;
  }

  /** What the LMS lays down before it launches (cmi5 10). */
  private static java.net.http.HttpRequest.Builder launchData(
      XapiClient lrs, ForeignLms lms, String registration, String actor) {
    String data =
        """
        {"contextTemplate":{"contextActivities":{"grouping":[{"id":"https://courses.example.org/breach/au"}]},
          "extensions":{"%s":"s-1"}},"launchMode":"Normal","masteryScore":0.75,"moveOn":"Passed","returnURL":"%s/back"}"""
            .formatted(SESSION, lms.origin());
    return lrs.request(state("LMS.LaunchData", registration, actor))
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(data));
  }

  private static String state(String id, String registration, String actor) {
    return "/activities/state?stateId=%s&registration=%s&activityId=%s&agent=%s"
        .formatted(id, registration, XapiClient.encoded(AU), XapiClient.encoded(actor));
  }

  private static String basic(String login) {
    return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }
}
