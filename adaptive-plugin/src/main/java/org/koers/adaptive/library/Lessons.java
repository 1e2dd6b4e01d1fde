package org.koers.adaptive.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koers.packager.tag.propose.Confirmed;
import org.koers.packager.tag.propose.Learned;

/** What the tagger can learn from what a tenant's authors confirmed. */
final class Lessons {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Double>> FEATURES = new TypeReference<>() {};
  private static final String RULE = "rule:";

  private Lessons() {}

  /** Classifiers for the dimensions in which they beat the rules; of the others none is used. */
  static List<Learned> of(LibraryStore store, long tenantId) {
    Map<UUID, List<ItemTag>> tags = store.tags(tenantId);
    Map<UUID, LibraryStore.Traces> traces = store.traces(tenantId);
    List<Confirmed> examples = new ArrayList<>();
    for (LibraryItem item : store.items(tenantId)) {
      LibraryStore.Traces trace = traces.get(item.id());
      if (trace != null) {
        examples.addAll(examples(item, tags.getOrDefault(item.id(), List.of()), trace));
      }
    }
    return Learned.of(examples);
  }

  /** All editions of a course are one group, so that none is learned from and tested on. */
  private static List<Confirmed> examples(
      LibraryItem item, List<ItemTag> tags, LibraryStore.Traces trace) {
    List<Confirmed> examples = new ArrayList<>();
    for (ItemTag tag : tags) {
      if (tag.verdict() == Verdict.CONFIRMED && Learned.LEARNABLE.contains(tag.dimension())) {
        String rule = tag.method().startsWith(RULE) ? tag.proposed() : "";
        examples.add(
            new Confirmed(
                item.course().toString(), tag.dimension(), tag.value(), features(trace), rule));
      }
    }
    return examples;
  }

  private static Map<String, Double> features(LibraryStore.Traces trace) {
    try {
      return JSON.readValue(trace.features(), FEATURES);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException(notOurs);
    }
  }
}
