package org.koers.lrs.evidence.reading;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many statements there are.
 *
 * @param total of all groups, each statement once
 * @param areAll whether no group was left out
 */
public record Counts(long total, List<Group> groups, boolean areAll) {

  public Counts {
    groups = List.copyOf(groups);
  }

  /**
   * How many of one kind.
   *
   * @param keys in the order of the dimensions; null where a statement has nothing there
   */
  public record Group(List<@Nullable String> keys, long count) {
    public Group {
      keys = Collections.unmodifiableList(Arrays.asList(keys.toArray(new String[0])));
    }
  }
}
