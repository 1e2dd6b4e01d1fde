package org.koers.packager.convert;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.koers.packager.instrument.Course;

/**
 * The ids of a cmi5 course and its parts (cmi5 13.1): the same for the same course, each once.
 * Without an IRI of the author's they are name-based UUIDs.
 */
final class Ids {

  private final Optional<String> course;
  private final String name;
  private final Set<String> taken = new HashSet<>();

  Ids(Optional<String> course, String name) {
    this.course = course;
    this.name = name;
  }

  String course() {
    return course.orElseGet(() -> uuid(""));
  }

  /** A name of letters, digits and hyphens that is the same for the same course. */
  String name() {
    return uuid("").substring("urn:uuid:".length());
  }

  String au(String identifier) {
    return free(
        unique -> course.map(c -> Course.partIri(c, unique)).orElseGet(() -> uuid("au " + unique)),
        identifier);
  }

  String block(String identifier) {
    return free(
        unique ->
            course
                .map(c -> c + "/block/" + Course.encoded(unique))
                .orElseGet(() -> uuid("block " + unique)),
        identifier);
  }

  private interface Form {
    String of(String unique);
  }

  private String free(Form form, String identifier) {
    String id = form.of(identifier);
    for (int i = 2; !taken.add(id); i++) {
      id = form.of(identifier + "-" + i);
    }
    return id;
  }

  private String uuid(String part) {
    byte[] named = ("koers course\n" + name + "\n" + part).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(named);
  }
}
