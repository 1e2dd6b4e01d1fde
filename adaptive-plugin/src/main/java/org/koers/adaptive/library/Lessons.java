package org.koers.adaptive.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.propose.Confirmed;
import org.koers.packager.tag.propose.Learned;

/** What the tagger can learn from what a tenant's authors confirmed. */
final class Lessons {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Lessons() {}

  /** Classifiers for the dimensions in which they beat the rules; of the others none is used. */
  static List<Learned> of(LibraryStore store, long tenantId) {
    Map<UUID, List<ItemTag>> tags = store.tags(tenantId);
    Map<UUID, LibraryStore.Traces> traces = store.traces(tenantId);
    List<Confirmed> examples = new ArrayList<>();
    for (LibraryItem item : store.items(tenantId)) {
      LibraryStore.Traces trace = traces.get(item.id());
      if (trace != null) {
        List<ItemTag> said = tags.getOrDefault(item.id(), List.of());
        examples.addAll(examples(item, said, Lesson.read(trace.features())));
      }
    }
    return Learned.of(examples);
  }

  /**
   * What a package gives to learn from, kept when it was read.
   *
   * @param features numbers about the text and its stems, never the text
   * @param rules what the rules alone said, so that a classifier is always held against them
   */
  record Lesson(Map<String, Double> features, Map<Dimension, String> rules) {

    static Lesson of(Analysis content) {
      return new Lesson(Confirmed.features(content), Confirmed.rules(content));
    }

    String json() {
      try {
        return JSON.writeValueAsString(this);
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    static Lesson read(String json) {
      try {
        return JSON.readValue(json, Lesson.class);
      } catch (JsonProcessingException notOurs) {
        throw new IllegalStateException(notOurs);
      }
    }
  }

  /** All editions of a course are one group, so that none is learned from and tested on. */
  private static List<Confirmed> examples(LibraryItem item, List<ItemTag> tags, Lesson lesson) {
    List<Confirmed> examples = new ArrayList<>();
    for (ItemTag tag : tags) {
      if (tag.verdict() == Verdict.CONFIRMED && Learned.LEARNABLE.contains(tag.dimension())) {
        examples.add(
            new Confirmed(
                item.course().toString(),
                tag.dimension(),
                tag.value(),
                lesson.features(),
                lesson.rules().getOrDefault(tag.dimension(), "")));
      }
    }
    return examples;
  }
}
