package org.koers.adaptive.placement.item;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a learner answered. Nothing in it says how long that took. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Answer.Chosen.class, name = "chosen"),
  @JsonSubTypes.Type(value = Answer.Written.class, name = "written"),
  @JsonSubTypes.Type(value = Answer.Matched.class, name = "matched"),
  @JsonSubTypes.Type(value = Answer.Unknown.class, name = "unknown")
})
public sealed interface Answer {

  /** Options by their ids. */
  record Chosen(SortedSet<String> options) implements Answer {
    public Chosen {
      options = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(options));
    }

    /** One or several options. */
    public static Chosen of(String... ids) {
      return new Chosen(new TreeSet<>(java.util.List.of(ids)));
    }
  }

  /** Text or a number, as typed. */
  record Written(String text) implements Answer {}

  /** The id of each prompt with the id of what was put to it. */
  record Matched(SortedMap<String, String> pairs) implements Answer {
    public Matched {
      pairs = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
    }

    /** Pairs in any order. */
    public static Matched of(Map<String, String> pairs) {
      return new Matched(new TreeMap<>(pairs));
    }
  }

  /** "I do not know": not right, and no worse than a wrong answer. */
  record Unknown() implements Answer {}
}
