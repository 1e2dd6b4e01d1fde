package org.koers.packager.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.koers.packager.browser.TinyServer.Answer;
import org.koers.packager.browser.TinyServer.Request;

/** As much of a cmi5 LMS as a launch needs; judges everything the AU does by the rules of cmi5. */
final class Cmi5Lms {

  static final String REGISTRATION = "5a1b0a6e-6d0f-4b1b-8a7a-0c3a4c1f0c11";
  static final String ACTIVITY = "https://lms.example.org/au/7";
  static final String PUBLISHED = "https://lms.example.org/published";
  private static final String ACTOR =
      "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\"p-9\"}}";
  private static final String CONTEXT = "https://w3id.org/xapi/cmi5/context/";
  private static final Set<String> DEFINED =
      Set.of("initialized", "completed", "passed", "failed", "terminated");

  private final TinyServer server;
  private final Map<String, String> states = new ConcurrentHashMap<>();
  private final List<JsonNode> statements = Collections.synchronizedList(new ArrayList<>());
  private final List<String> broken = Collections.synchronizedList(new ArrayList<>());
  private final String masteryScore;
  private String launchMode = "Normal";
  private int session;
  private boolean fetched;
  private boolean readLaunchData;
  private boolean readPreferences;
  private boolean ended;
  private int unreachable;

  Cmi5Lms(TinyServer server, String masteryScore) {
    this.server = server;
    this.masteryScore = masteryScore;
    server.on("/fetch", this::fetch);
    server.on("/xapi/", this::checked).on("/xapi/statements", this::checked);
    server.on("/back", request -> Answer.html("<p>Back in the LMS</p>"));
  }

  Cmi5Lms mode(String mode) {
    launchMode = mode;
    return this;
  }

  /** Answers so many requests for statements with 503 first. */
  Cmi5Lms unreachable(int times) {
    unreachable = times;
    return this;
  }

  /** The address of a new session of the AU. */
  String launch(String url) {
    session++;
    fetched = false;
    readLaunchData = false;
    readPreferences = false;
    ended = false;
    return server.url()
        + "/course/"
        + url
        + "&endpoint="
        + encoded(server.url() + "/xapi/")
        + "&fetch="
        + encoded(server.url() + "/fetch?session=" + session)
        + "&actor="
        + encoded(ACTOR)
        + "&registration="
        + REGISTRATION
        + "&activityId="
        + encoded(ACTIVITY);
  }

  List<JsonNode> statements() {
    synchronized (statements) {
      return List.copyOf(statements);
    }
  }

  List<String> verbs() {
    return statements().stream().map(Cmi5Lms::verb).toList();
  }

  /** Every rule that was broken, in words. */
  List<String> broken() {
    return List.copyOf(broken);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer fetch(Request request) {
    rule(request.method().equals("POST"), "8.2.1 the fetch URL is posted to");
    rule(!fetched, "8.2.2 the fetch URL is used once");
    fetched = true;
    return Answer.json(200, "{\"auth-token\": \"dG9rZW4=\"}");
  }

  private synchronized Answer checked(Request request) {
    rule(request.header("Authorization").equals("Basic dG9rZW4="), "8.2.3 token as Basic");
    rule(
        request.header("X-Experience-API-Version").startsWith("1.0"),
        "xAPI 1.0.3 version header on " + request.path());
    return switch (request.path()) {
      case "/xapi/activities/state" -> state(request);
      case "/xapi/agents/profile" -> {
        readPreferences = "cmi5LearnerPreferences".equals(request.query().get("profileId"));
        yield Answer.json(404, "{}");
      }
      case "/xapi/statements" -> statements(request);
      default -> Answer.json(404, "{}");
    };
  }

  private Answer state(Request request) {
    rule(ACTIVITY.equals(request.query().get("activityId")), "10.1 activityId of the launch");
    rule(ACTOR.equals(request.query().get("agent")), "10.1 actor of the launch");
    rule(REGISTRATION.equals(request.query().get("registration")), "10.1 registration");
    String id = request.query().getOrDefault("stateId", "");
    if (request.method().equals("PUT")) {
      rule(!id.equals("LMS.LaunchData"), "10.2 the AU leaves the launch data alone");
      states.put(id, request.body());
      return Answer.json(204, "");
    }
    if (id.equals("LMS.LaunchData")) {
      readLaunchData = true;
      return Answer.json(200, launchData());
    }
    String state = states.get(id);
    return state == null ? Answer.json(404, "{}") : Answer.json(200, state);
  }

  private String launchData() {
    String mastery = masteryScore.isEmpty() ? "" : "\"masteryScore\": " + masteryScore + ",";
    return """
        {"contextTemplate": {"contextActivities": {"grouping": [{"id": "%s"}]},
          "extensions": {"%sextensions/sessionid": "session-%d"}},
         "launchMode": "%s", %s "moveOn": "Passed", "launchParameters": "theme=dark", "returnURL": "%s/back"}"""
        .formatted(PUBLISHED, CONTEXT, session, launchMode, mastery, server.url());
  }

  private Answer statements(Request request) {
    if (unreachable > 0) {
      unreachable--;
      return Answer.json(503, "{}");
    }
    rule(request.header("Content-Type").startsWith("application/json"), "xAPI content type");
    for (JsonNode statement : request.json()) {
      boolean repeat = statements.stream().anyMatch(s -> s.path("id").equals(statement.path("id")));
      if (!repeat) {
        judge(statement);
        statements.add(statement);
      }
    }
    return Answer.json(200, "[]");
  }

  private void judge(JsonNode statement) {
    String verb = verb(statement);
    rule(readLaunchData && readPreferences, "10, 11 launch data and preferences are read first");
    rule(!ended, "9.3.8 nothing after terminated: " + verb);
    boolean first = ofSession().isEmpty();
    rule(
        first == verb.equals("initialized"),
        "9.3.2 initialized, and only it, comes first: " + verb);
    rule(statement.at("/context/registration").asText().equals(REGISTRATION), "9.6.1 registration");
    rule(sessionId(statement).equals("session-" + session), "9.6.3.1 session id of the template");
    rule(
        statement.at("/context/contextActivities/grouping/0/id").asText().equals(PUBLISHED),
        "10.2.1 grouping of the template");
    rule(has(statement, "categories/cmi5") == DEFINED.contains(verb), "9.6.2.1 category: " + verb);
    if (DEFINED.contains(verb)) {
      defined(statement, verb);
    } else {
      rule(launchMode.equals("Normal"), "10.2.2 nothing else in " + launchMode);
    }
    ended = verb.equals("terminated");
  }

  private void defined(JsonNode statement, String verb) {
    rule(statement.at("/object/id").asText().equals(ACTIVITY), "9.4 object is the launched one");
    boolean judged = Set.of("completed", "passed", "failed").contains(verb);
    rule(has(statement, "categories/moveon") == judged, "9.6.2.2 moveon category: " + verb);
    rule(!judged || launchMode.equals("Normal"), "10.2.2 nothing counts in " + launchMode);
    rule(
        verb.equals("initialized") || statement.at("/result/duration").asText().startsWith("P"),
        "9.5.4 duration: " + verb);
    rule(
        !Set.of("completed", "passed").contains(verb) || !verbs().contains(verb),
        "9.3 once in a registration: " + verb);
    rule(!verb.equals("failed") || !verbs().contains("passed"), "9.3.5 no failed after passed");
    JsonNode scaled = statement.at("/result/score/scaled");
    if (!masteryScore.isEmpty() && (verb.equals("passed") || verb.equals("failed"))) {
      double mastery = Double.parseDouble(masteryScore);
      rule(
          statement.at("/context/extensions").path(CONTEXT + "extensions/masteryscore").asDouble()
              == mastery,
          "9.6.3.2 mastery score");
      rule(
          scaled.isMissingNode() || verb.equals("passed") == scaled.asDouble() >= mastery,
          "9.3.4 the score decides: " + verb);
    }
  }

  private List<JsonNode> ofSession() {
    return statements.stream().filter(s -> sessionId(s).equals("session-" + session)).toList();
  }

  private static String sessionId(JsonNode statement) {
    return statement.at("/context/extensions").path(CONTEXT + "extensions/sessionid").asText();
  }

  private static boolean has(JsonNode statement, String category) {
    return StreamSupport.stream(
            statement.at("/context/contextActivities/category").spliterator(), false)
        .anyMatch(c -> c.path("id").asText().equals(CONTEXT + category));
  }

  private static String verb(JsonNode statement) {
    return statement.at("/verb/id").asText().replaceFirst(".*/", "");
  }

  private void rule(boolean held, String what) {
    if (!held) {
      broken.add(what);
    }
  }
}
