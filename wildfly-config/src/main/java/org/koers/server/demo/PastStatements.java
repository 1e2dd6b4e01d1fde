package org.koers.server.demo;

import com.google.gson.JsonPrimitive;
import gov.adlnet.xapi.model.Account;
import gov.adlnet.xapi.model.Activity;
import gov.adlnet.xapi.model.ActivityDefinition;
import gov.adlnet.xapi.model.Agent;
import gov.adlnet.xapi.model.Context;
import gov.adlnet.xapi.model.ContextActivities;
import gov.adlnet.xapi.model.Result;
import gov.adlnet.xapi.model.Score;
import gov.adlnet.xapi.model.Statement;
import gov.adlnet.xapi.model.Verb;
import gov.adlnet.xapi.model.Verbs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koers.adaptive.observe.Stated;

/**
 * One attempt at a past course, as ADL's client library writes it: answered for each question,
 * completed, then passed or failed. Every statement names its competency as a category.
 *
 * <p>Ids depend on who, what and which step only, so telling it twice doubles nothing.
 */
final class PastStatements {

  private static final String TYPES = "http://adlnet.gov/expapi/activities/";
  private static final String OLD_LMS = "https://lms.example.org/courses/";
  private static final String BASIC = "basic"; // what nobody says
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final Duration A_QUESTION = Duration.ofSeconds(40);

  private final Agent actor;
  private final PastCourse course;
  private final String seed;
  private final Instant start;

  PastStatements(String homePage, String pseudonym, PastCourse course, LocalDate today) {
    this.actor = new Agent(null, new Account(pseudonym, homePage));
    this.course = course;
    this.seed = seed(homePage, pseudonym, course);
    this.start = today.minusDays(course.when().daysAgo()).atTime(NINE).toInstant(ZoneOffset.UTC);
  }

  private static String seed(String homePage, String pseudonym, PastCourse course) {
    String once = String.join(" ", homePage, pseudonym, course.slug());
    return course.when().time() == 1 ? once : once + " again " + course.when().time();
  }

  List<Statement> all() {
    List<Statement> told = new ArrayList<>();
    course.answers().forEach(answer -> told.add(answered(answer, told.size())));
    told.add(completed(told.size()));
    told.add(judged(told.size()));
    return told;
  }

  private Statement answered(PastAnswer answer, int step) {
    Result result = new Result();
    result.setResponse(Boolean.toString(answer.given()));
    result.setSuccess(answer.isRight());
    result.setDuration(A_QUESTION.toString());
    Statement statement = statement(Verbs.answered(), activity(answer.question()), step);
    statement.setResult(result);
    return statement;
  }

  private Statement completed(int step) {
    Result result = new Result();
    result.setCompletion(true);
    result.setDuration(A_QUESTION.multipliedBy(step).toString());
    Statement statement = statement(Verbs.completed(), course(), step);
    statement.setResult(result);
    return statement;
  }

  private Statement judged(int step) {
    Score score = new Score();
    score.setMin(0);
    score.setMax(100);
    score.setRaw(course.score());
    score.setScaled(course.score() / 100f);
    Result result = new Result();
    result.setScore(score);
    result.setSuccess(course.passed());
    Verb verb = course.passed() ? Verbs.passed() : Verbs.failed();
    Statement statement = statement(verb, course(), step);
    statement.setResult(result);
    return statement;
  }

  private Statement statement(Verb verb, Activity object, int step) {
    Statement statement = new Statement(actor, verb, object);
    statement.setId(id("step " + step));
    statement.setTimestamp(start.plus(A_QUESTION.multipliedBy(step + 1L)).toString());
    statement.setContext(context(object));
    return statement;
  }

  private Context context(Activity object) {
    ContextActivities activities = new ContextActivities();
    activities.setCategory(new ArrayList<>(List.of(new Activity(course.subject().competency()))));
    activities.setGrouping(new ArrayList<>(List.of(course())));
    if (!object.getId().equals(courseIri())) {
      activities.setParent(new ArrayList<>(List.of(course())));
    }
    Context context = new Context();
    context.setRegistration(id("registration"));
    context.setPlatform("LMS");
    context.setLanguage(course.language());
    context.setContextActivities(activities);
    if (!course.subject().level().equals(BASIC)) {
      String level = course.subject().level();
      context.setExtensions(new HashMap<>(Map.of(Stated.LEVEL.value(), new JsonPrimitive(level))));
    }
    return context;
  }

  private Activity course() {
    return new Activity(courseIri(), definition("course", course.title()));
  }

  private Activity activity(PastQuestion question) {
    ActivityDefinition definition = definition("cmi.interaction", question.text());
    definition.setInteractionType("true-false");
    definition.setCorrectResponsesPattern(
        new ArrayList<>(List.of(Boolean.toString(question.truth()))));
    return new Activity(courseIri() + "/questions/" + question.id(), definition);
  }

  private ActivityDefinition definition(String type, String name) {
    ActivityDefinition definition = new ActivityDefinition();
    definition.setType(TYPES + type);
    definition.setName(new HashMap<>(Map.of(course.language(), name)));
    return definition;
  }

  private String courseIri() {
    return OLD_LMS + course.slug();
  }

  private String id(String what) {
    return UUID.nameUUIDFromBytes((seed + " " + what).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
