package org.koers.lrs.profile;

import java.util.UUID;

/**
 * A statement that names a profile.
 *
 * @param type of the object's definition; empty for none
 * @param result JSON
 * @param context JSON properties of the context, with a comma after each
 * @param category JSON of activities besides the profile, with a comma before each
 */
record ProfiledStatement(String verb, String type, String result, String context, String category) {

  static ProfiledStatement of(String verb, String type) {
    return new ProfiledStatement(verb, type, "{}", "", "");
  }

  ProfiledStatement result(String json) {
    return new ProfiledStatement(verb, type, json, context, category);
  }

  ProfiledStatement context(String json) {
    return new ProfiledStatement(verb, type, result, json, category);
  }

  ProfiledStatement category(String json) {
    return new ProfiledStatement(verb, type, result, context, json);
  }

  String json(UUID id, UUID registration, String profile, int second) {
    String definition = type.isEmpty() ? "" : ", \"definition\": {\"type\": \"" + type + "\"}";
    return """
    {"id": "%s",
     "timestamp": "2026-01-01T10:00:%02dZ",
     "actor": {"account": {"homePage": "https://lms.example.org", "name": "4711"}},
     "verb": {"id": "%s"},
     "object": {"objectType": "Activity", "id": "https://lms.example.org/activity"%s},
     "result": %s,
     "context": {"registration": "%s", %s "contextActivities": {
       "category": [{"id": "%s"}%s],
       "grouping": [
         {"id": "https://lms.example.org/course",
          "definition": {"type": "http://adlnet.gov/expapi/activities/course"}},
         {"id": "https://lms.example.org/attempt",
          "definition": {"type": "http://adlnet.gov/expapi/activities/attempt"}}],
       "parent": [{"id": "https://lms.example.org/lesson",
          "definition": {"type": "http://adlnet.gov/expapi/activities/lesson"}}]}}}
    """
        .formatted(id, second, verb, definition, result, registration, context, profile, category);
  }
}
