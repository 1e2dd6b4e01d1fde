package org.koers.lrs.test;

import java.util.UUID;

/** Statements as JSON for tests: start with {@link #aStatement} and say what matters. */
public record StatementText(String id, String actor, String verb, String object, String more) {

  public static StatementText aStatement() {
    return new StatementText(
        UUID.randomUUID().toString(),
        agent("ada"),
        "http://adlnet.gov/expapi/verbs/completed",
        activity("https://example.org/course"),
        "");
  }

  /** The JSON of an Agent with this account name. */
  public static String agent(String name) {
    return "{\"account\":{\"homePage\":\"https://example.org\",\"name\":\"" + name + "\"}}";
  }

  private static String activity(String iri) {
    return "{\"id\":\"" + iri + "\"}";
  }

  public StatementText withId(UUID given) {
    return new StatementText(given.toString(), actor, verb, object, more);
  }

  public StatementText withoutId() {
    return new StatementText("", actor, verb, object, more);
  }

  public StatementText by(String name) {
    return byActor(agent(name));
  }

  public StatementText byActor(String json) {
    return new StatementText(id, json, verb, object, more);
  }

  public StatementText did(String verbIri) {
    return new StatementText(id, actor, verbIri, object, more);
  }

  public StatementText on(String activityIri) {
    return onObject(activity(activityIri));
  }

  public StatementText onObject(String json) {
    return new StatementText(id, actor, verb, json, more);
  }

  public StatementText in(UUID registration) {
    return with("\"context\":{\"registration\":\"" + registration + "\"}");
  }

  /** Another member at the end, such as {@code "result":{…}}. */
  public StatementText with(String member) {
    return new StatementText(id, actor, verb, object, more + ", " + member);
  }

  public StatementText referringTo(UUID target) {
    return onObject("{\"objectType\":\"StatementRef\",\"id\":\"" + target + "\"}");
  }

  public StatementText voiding(UUID target) {
    return did("http://adlnet.gov/expapi/verbs/voided").referringTo(target);
  }

  public UUID uuid() {
    return UUID.fromString(id);
  }

  public String json() {
    String head = id.isEmpty() ? "{" : "{\"id\":\"" + id + "\", ";
    return head
        + "\"actor\":"
        + actor
        + ", \"verb\":{\"id\":\""
        + verb
        + "\"}, \"object\":"
        + object
        + more
        + "}";
  }
}
