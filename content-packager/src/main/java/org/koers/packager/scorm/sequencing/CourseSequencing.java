package org.koers.packager.scorm.sequencing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an LMS is to lead through a course (SCORM 2004, book "Sequencing and Navigation", Sequencing
 * Definition Model).
 *
 * @param activities by the identifier of the organization or item, in the order of the manifest
 * @param unreadable what was written but is no value of the standard, each with its place
 */
public record CourseSequencing(
    Map<String, ActivitySequencing> activities, Map<String, String> unreadable) {

  public CourseSequencing {
    activities = Collections.unmodifiableMap(new LinkedHashMap<>(activities));
    unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
  }

  /** What is written for an organization or item. */
  public Optional<ActivitySequencing> of(String identifier) {
    return Optional.ofNullable(activities.get(identifier));
  }

  /** Every exchange of an objective with what all activities share. */
  public Stream<MapInfo> maps() {
    return activities.values().stream()
        .flatMap(a -> a.objectives().stream())
        .flatMap(o -> o.maps().stream());
  }
}
