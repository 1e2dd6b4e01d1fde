package org.koers.packager.describe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.koers.packager.tag.Dimension;

/**
 * A description for a record store: the xAPI activity objects of the package and of what can be
 * launched in it (xAPI 1.0.3, part two, 2.4.4.1), and the document for the Activity Profile
 * Resource that says the tags.
 */
public final class ActivityDefinitions {

  /** Under which id the profile document is kept. */
  public static final String PROFILE_ID = "https://w3id.org/koers/tags";

  private static final String COURSE = "http://adlnet.gov/expapi/activities/course";
  private static final String LESSON = "http://adlnet.gov/expapi/activities/lesson";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ActivityDefinitions() {}

  /** The package first, then its parts. */
  public static ArrayNode activities(Description of) {
    ArrayNode activities = JSON.createArrayNode();
    ObjectNode course = activity(activities, of.id(), of.title(), COURSE, of);
    ObjectNode extensions = JSON.createObjectNode();
    for (Dimension dimension : Dimension.values()) {
      of.tags(dimension).forEach(tag -> TagJson.add(array(extensions, dimension.iri()), tag));
    }
    if (!extensions.isEmpty()) {
      ((ObjectNode) course.get("definition")).set("extensions", extensions);
    }
    of.parts().forEach(part -> activity(activities, part.id(), part.title(), LESSON, of));
    return activities;
  }

  private static ArrayNode array(ObjectNode in, String key) {
    return in.has(key) ? (ArrayNode) in.get(key) : in.putArray(key);
  }

  private static ObjectNode activity(
      ArrayNode to, String id, String title, String type, Description of) {
    ObjectNode activity = to.addObject().put("objectType", "Activity").put("id", id);
    ObjectNode definition = activity.putObject("definition");
    definition.putObject("name").put(of.language(), title);
    definition.put("type", type);
    return activity;
  }

  /** The document; it goes to the activity's id under {@link #PROFILE_ID}. */
  public static ObjectNode profileDocument(Description of) {
    ObjectNode document = JSON.createObjectNode().put("id", of.id()).put("title", of.title());
    document.put("date", of.day().toString());
    ArrayNode tags = document.putArray("tags");
    of.tags().forEach(tag -> TagJson.add(tags, tag));
    return document;
  }
}
