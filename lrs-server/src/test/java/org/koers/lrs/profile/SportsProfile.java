package org.koers.lrs.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.koers.lrs.statement.Endpoint.Client;

/** The competitive events of the specification's examples: a relay race. */
public final class SportsProfile {

  public static final String TEXT =
      """
      {"@context": "https://w3id.org/xapi/profiles/context",
       "id": "http://example.org/profiles/sports",
       "type": "Profile",
       "conformsTo": "https://w3id.org/xapi/profiles#1.0",
       "prefLabel": {"en": "Sports"},
       "definition": {"en": "Competitive events"},
       "author": {"type": "Organization", "name": "Example"},
       "versions": [{"id": "http://example.org/profiles/sports/v1",
                     "generatedAtTime": "2020-02-20T20:20:20Z"}],
       "concepts": [%s],
       "templates": [
        {"id": "http://example.org/profiles/sports/templates/start", %s,
         "verb": "http://example.org/profiles/sports/verbs/start"},
        {"id": "http://example.org/profiles/sports/templates/handoff", %s,
         "verb": "http://example.org/profiles/sports/verbs/handoff"},
        {"id": "http://example.org/profiles/sports/templates/placing", %s,
         "verb": "http://example.org/profiles/sports/verbs/placed",
         "rules": [{"presence": "included", "location":
           "$.result.extensions['http://example.org/profiles/sports/extensions/place']"}]},
        {"id": "http://example.org/profiles/sports/templates/medal", %s,
         "verb": "http://example.org/profiles/sports/verbs/medaled"}],
       "patterns": [
        {"id": "http://example.org/profiles/sports/patterns/relay", "type": "Pattern",
         "primary": true, "inScheme": "http://example.org/profiles/sports/v1",
         "prefLabel": {"en": "Relay race"}, "definition": {"en": "A relay race"},
         "sequence": ["http://example.org/profiles/sports/templates/start",
                      "http://example.org/profiles/sports/patterns/handoffs",
                      "http://example.org/profiles/sports/templates/medal"]},
        {"id": "http://example.org/profiles/sports/patterns/handoffs", "type": "Pattern",
         "inScheme": "http://example.org/profiles/sports/v1",
         "oneOrMore": "http://example.org/profiles/sports/templates/handoff"}]}
      """
          .formatted(
              """
              {"id": "http://example.org/profiles/sports/verbs/placed", "type": "Verb", %s,
               "broadMatch": ["http://adlnet.gov/expapi/verbs/completed"]},
              {"id": "http://example.org/profiles/sports/verbs/medaled", "type": "Verb", %s,
               "broader": ["http://example.org/profiles/sports/verbs/placed"]}
              """
                  .formatted(said(), said()),
              template(),
              template(),
              template(),
              template());

  private SportsProfile() {}

  private static String template() {
    return "\"type\": \"StatementTemplate\", " + said();
  }

  private static String said() {
    return "\"inScheme\": \"http://example.org/profiles/sports/v1\","
        + " \"prefLabel\": {\"en\": \"x\"}, \"definition\": {\"en\": \"x\"}";
  }

  public static UUID send(Client client, String verb, UUID registration, int second) {
    UUID id = UUID.randomUUID();
    assertThat(client.post(statement(id, verb, registration, second)).status()).isEqualTo(200);
    return id;
  }

  static void send(
      Client client, String verb, UUID registration, int second, String subregistration) {
    String extension =
        ("\"extensions\": {\"https://w3id.org/xapi/profiles/extensions/subregistration\": [{"
                + "\"profile\": \"http://example.org/profiles/sports/v1\","
                + " \"subregistration\": \"%s\"}]}, \"registration\"")
            .formatted(subregistration);
    String statement =
        statement(UUID.randomUUID(), verb, registration, second)
            .replace("\"registration\"", extension);
    assertThat(client.post(statement).status()).isEqualTo(200);
  }

  /** At that second; the category is one activity, which the standard lets stand without a list. */
  public static String statement(UUID id, String verb, UUID registration, int second) {
    return """
    {"id": "%s",
     "actor": {"mbox": "mailto:runner@example.org"},
     "verb": {"id": "http://example.org/profiles/sports/verbs/%s"},
     "object": {"id": "http://example.org/events/relay"},
     "timestamp": "2026-01-01T10:00:0%dZ",
     "context": {"registration": "%s", "contextActivities": {
       "category": {"id": "http://example.org/profiles/sports/v1"}}}}
    """
        .formatted(id, verb, second, registration);
  }

  static String voiding(UUID target) {
    return """
    {"actor": {"mbox": "mailto:judge@example.org"},
     "verb": {"id": "http://adlnet.gov/expapi/verbs/voided"},
     "object": {"objectType": "StatementRef", "id": "%s"}}
    """
        .formatted(target);
  }
}
