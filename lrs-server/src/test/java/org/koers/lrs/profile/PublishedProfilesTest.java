package org.koers.lrs.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Tenants;
import org.koers.lrs.profile.store.JdbcProfileStore;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.Endpoint.Client;

/** Statements that keep and that break the four published profiles. */
class PublishedProfilesTest {

  private static final String ADL = "http://adlnet.gov/expapi/verbs/";
  private static final String CMI5 = "https://w3id.org/xapi/cmi5/";
  private static final String VIDEO = "https://w3id.org/xapi/video/";
  private static final String TLA = "https://w3id.org/xapi/tla/";
  private static final String LESSON = "http://adlnet.gov/expapi/activities/lesson";

  private final Endpoint endpoint = new Endpoint();
  private final Database database = new Database(endpoint.database().app());
  private final ProfileStore store = new JdbcProfileStore(database);
  private final ActiveProfiles active = new ActiveProfiles(store, Clock.systemUTC());
  private final ProfileFollower follower =
      new ProfileFollower(new Tenants(database)::all, store, endpoint.store(), active);
  private final Client client = endpoint.newClient(Scope.ALL);
  private final UUID registration = UUID.randomUUID();
  private String profile = "";
  private int second;

  @BeforeEach
  void serve() {
    ProfilesResource resource = new ProfilesResource();
    resource.use(new Profiles(store, active, endpoint.store()));
    endpoint.serving(resource).guardedBy(new ProfileGuard(active, endpoint.store()));
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void cmi5ShouldKnowASessionThatIsPassed() {
    register("cmi5", "https://w3id.org/xapi/cmi5");
    cmi5Session();
    assertThat(counts())
        .containsOnly(
            Map.entry("followed generalrestrictions", 5L),
            Map.entry("followed launched", 1L),
            Map.entry("followed initialized", 1L),
            Map.entry("followed completed", 1L),
            Map.entry("followed passed", 1L),
            Map.entry("followed terminated", 1L));
    assertThat(pattern().path("status").asText()).isEqualTo("success");
  }

  @Test
  void cmi5ShouldFindWhatASessionLacks() {
    register("cmi5", "https://w3id.org/xapi/cmi5");
    send(cmi5("launched", "{}", launch("Sometimes"), ""));
    send(cmi5("initialized", "{\"success\": true}", "", ""));
    send(cmi5("completed", "{\"completion\": true}", "", moveOn()));
    UUID noSession = send(ProfiledStatement.of(ADL + "suspended", ""));
    assertThat(counts())
        .contains(
            Map.entry("broken launched", 1L),
            Map.entry("broken initialized", 1L),
            Map.entry("broken completed", 1L),
            Map.entry("broken generalrestrictions", 1L));
    assertThat(findings("statement=" + noSession).toString()).contains("sessionid");
    assertThat(pattern().path("status").asText()).isEqualTo("failure");
  }

  /** Its rule for the reason leaves out "extensions": a correct statement cannot follow it. */
  @Test
  void cmi5ShouldNotKnowAnyCorrectWaiver() {
    JsonNode registered = register("cmi5", "https://w3id.org/xapi/cmi5");
    assertThat(registered.path("findings").toString()).contains("so nothing is ever found there");
    String reason =
        "{\"success\": true, \"completion\": true, \"extensions\": {\""
            + CMI5
            + "result/extensions/reason\": \"Tested Out\"}}";
    send(cmi5("waived", reason, "", moveOn()));
    assertThat(counts()).containsEntry("broken waived", 1L);
  }

  @Test
  void scormShouldKnowAnAttempt() {
    register("scorm", "https://w3id.org/xapi/scorm");
    scorm(ADL + "initialized", LESSON);
    scorm(ADL + "responded", "http://adlnet.gov/expapi/activities/cmi.interaction");
    scorm(ADL + "suspended", LESSON);
    assertThat(pattern().path("status").asText()).isEqualTo("partial");
    scorm(ADL + "resumed", LESSON);
    scorm(ADL + "completed", LESSON);
    scorm(ADL + "terminated", LESSON);
    assertThat(counts())
        .containsOnly(
            Map.entry("followed generalrestrictions", 6L),
            Map.entry("followed otheractivity", 6L),
            Map.entry("followed scoactivity", 5L),
            Map.entry("followed initialization", 1L),
            Map.entry("followed interactionactivity", 1L),
            Map.entry("followed suspension", 1L),
            Map.entry("followed resumption", 1L),
            Map.entry("followed completing", 1L),
            Map.entry("followed termination", 1L));
    assertThat(pattern().path("status").asText()).isEqualTo("success");
  }

  @Test
  void scormShouldFindACommentWithoutItsText() {
    register("scorm", "https://w3id.org/xapi/scorm");
    scorm(ADL + "initialized", LESSON);
    UUID comment = scorm(ADL + "commented", LESSON);
    assertThat(counts()).containsEntry("broken commenting", 1L);
    assertThat(pattern().path("brokenBy").asText()).isEqualTo(comment.toString());
  }

  @Test
  void videoShouldKnowASession() {
    register("video", "https://w3id.org/xapi/video");
    video(ADL + "initialized", "{}");
    video(VIDEO + "verbs/played", "{\"extensions\": {" + at("time", "0") + "}}");
    video(VIDEO + "verbs/paused", watched(""));
    video(ADL + "completed", watched("\"duration\": \"PT1M\", \"completion\": true, "));
    video(ADL + "terminated", watched(""));
    assertThat(counts()).hasSize(5).allSatisfy((of, count) -> assertThat(count).isEqualTo(1));
    assertThat(pattern().path("status").asText()).isEqualTo("success");
  }

  @Test
  void videoShouldFindAPauseThatDoesNotSayWhere() {
    register("video", "https://w3id.org/xapi/video");
    video(ADL + "initialized", "{}");
    video(VIDEO + "verbs/paused", "{}");
    assertThat(counts()).containsEntry("broken paused", 1L);
    assertThat(findings()).hasSize(3);
  }

  /** Three templates mean "interacted" and no statement follows all of them. */
  @Test
  void videoShouldKnowAChangeOfVolumeWhereOneTemplateIsEnough() {
    register("video", "https://w3id.org/xapi/video");
    video(ADL + "interacted", "{\"extensions\": {" + at("time", "1") + "}}");
    assertThat(counts()).containsEntry("broken closed-captioning", 1L);
    settings("{\"overlap\": \"one\"}");
    video(ADL + "interacted", "{\"extensions\": {" + at("time", "1") + "}}");
    assertThat(counts())
        .containsEntry("followed volumechange", 2L)
        .containsEntry("broken closed-captioning", 1L);
  }

  @Test
  void learnerCompetencyShouldKnowAGoalThatIsReached() {
    register("learnercompetency", "https://w3id.org/xapi/learnercompetency");
    settings("{\"overlap\": \"one\"}");
    competency("planned");
    competency("achieved");
    assertThat(counts())
        .containsOnly(
            Map.entry("followed setcompetencygoal", 1L),
            Map.entry("followed achievedcompetency", 1L));
    assertThat(pattern().path("status").asText()).isEqualTo("success");
  }

  @Test
  void learnerCompetencyShouldKnowNoAchievementByTheLetter() {
    register("learnercompetency", "https://w3id.org/xapi/learnercompetency");
    competency("achieved");
    competency("expired");
    assertThat(counts())
        .containsEntry("broken achievecompetencygoal", 1L)
        .containsEntry("broken updatedcompetency", 1L)
        .containsEntry("followed expiredcompetency", 1L);
    assertThat(pattern().path("status").asText()).isEqualTo("failure");
  }

  @Test
  void everyOneShouldRefuseWhatBreaksIt() {
    Map<String, ProfiledStatement> breaking =
        new TreeMap<>(
            Map.of(
                "cmi5", cmi5("initialized", "{\"success\": true}", "", ""),
                "scorm", ProfiledStatement.of(ADL + "commented", LESSON),
                "video", ProfiledStatement.of(ADL + "initialized", ""),
                "learnercompetency",
                    ProfiledStatement.of(TLA + "verbs/planned", TLA + "activity-types/course")));
    breaking.forEach(
        (name, statement) -> {
          register(name, "https://w3id.org/xapi/" + name);
          settings("{\"mode\": \"refuse\"}");
          String json = statement.json(UUID.randomUUID(), registration, profile, 1);
          assertThat(client.post(json).status()).as(name).isEqualTo(400);
        });
    assertThat(client.get().json().path("statements")).isEmpty();
  }

  private JsonNode register(String name, String iri) {
    profile = iri;
    var answer = client.send("POST", "profiles", RealProfiles.read(name));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).doesNotContain("\"severity\":\"error\"");
    return answer.json();
  }

  private void settings(String json) {
    assertThat(client.send("PUT", "profiles/settings?profile=" + profile, json).status())
        .isEqualTo(200);
  }

  private void cmi5Session() {
    send(cmi5("launched", "{}", launch("Normal"), ""));
    send(cmi5("initialized", "{}", "", ""));
    send(cmi5("completed", "{\"completion\": true, \"duration\": \"PT5M\"}", "", moveOn()));
    send(
        cmi5(
            "passed",
            "{\"success\": true, \"duration\": \"PT5M\", \"score\": {\"scaled\": 0.9}}",
            "",
            moveOn()));
    send(cmi5("terminated", "{\"duration\": \"PT6M\"}", "", ""));
  }

  private static ProfiledStatement cmi5(
      String verb, String result, String extensions, String category) {
    String session =
        "\"extensions\": {" + extensions + "\"" + CMI5 + "context/extensions/sessionid\": \"1\"},";
    return ProfiledStatement.of(ADL + verb, "").result(result).context(session).category(category);
  }

  private static String launch(String mode) {
    String extension = "\"" + CMI5 + "context/extensions/";
    return extension
        + "launchmode\": \""
        + mode
        + "\","
        + extension
        + "launchurl\": \"https://lms.example.org/au\","
        + extension
        + "moveon\": \"CompletedAndPassed\","
        + extension
        + "launchparameters\": \"x\",";
  }

  private static String moveOn() {
    return ", {\"id\": \"" + CMI5 + "context/categories/moveon\"}";
  }

  private UUID scorm(String verb, String type) {
    return send(ProfiledStatement.of(verb, type));
  }

  private void video(String verb, String result) {
    send(
        ProfiledStatement.of(verb, VIDEO + "activity-type/video")
            .result(result)
            .context("\"extensions\": {" + at("length", "60") + "," + at("volume", "1") + "},"));
  }

  private static String watched(String before) {
    return "{"
        + before
        + "\"extensions\": {"
        + String.join(
            ",", at("time", "60"), at("progress", "1"), at("played-segments", "\"0[.]60\""))
        + "}}";
  }

  private static String at(String extension, String value) {
    return "\"" + VIDEO + "extensions/" + extension + "\": " + value;
  }

  private void competency(String verb) {
    send(ProfiledStatement.of(TLA + "verbs/" + verb, TLA + "activity-types/competency"));
  }

  private UUID send(ProfiledStatement statement) {
    UUID id = UUID.randomUUID();
    second++;
    assertThat(client.post(statement.json(id, registration, profile, second)).status())
        .isEqualTo(200);
    return id;
  }

  private Map<String, Long> counts() {
    follower.followAll();
    Map<String, Long> counts = new TreeMap<>();
    get("findings")
        .path("counts")
        .forEach(
            count ->
                counts.put(
                    count.path("outcome").asText()
                        + " "
                        + count.path("template").asText().replaceAll(".*[/#]", ""),
                    count.path("statements").asLong()));
    return counts;
  }

  private JsonNode findings(String... parameters) {
    return get("findings", parameters).path("findings");
  }

  private JsonNode pattern() {
    return get("patterns", "registration=" + registration).path("patterns").path(0);
  }

  private JsonNode get(String path, String... parameters) {
    return client
        .send(
            "GET",
            "profiles/"
                + path
                + "?profile="
                + profile
                + String.join("", List.of(parameters).stream().map(p -> "&" + p).toList()),
            null)
        .json();
  }
}
