package org.koers.lrs.xapi;

import java.util.List;
import java.util.stream.Stream;

/** Activities to which the statement's activity is related. */
public record ContextActivities(
    List<Activity> parent, List<Activity> grouping, List<Activity> category, List<Activity> other) {

  public static final ContextActivities NONE =
      new ContextActivities(List.of(), List.of(), List.of(), List.of());

  public ContextActivities {
    parent = List.copyOf(parent);
    grouping = List.copyOf(grouping);
    category = List.copyOf(category);
    other = List.copyOf(other);
  }

  public Stream<Activity> all() {
    return Stream.of(parent, grouping, category, other).flatMap(List::stream);
  }
}
