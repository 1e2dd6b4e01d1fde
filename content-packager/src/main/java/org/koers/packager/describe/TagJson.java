package org.koers.packager.describe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.TimeBand;
import org.koers.packager.tag.Vocabulary;

/** A tag with its provenance, the same in every JSON that is written. */
final class TagJson {

  private TagJson() {}

  /**
   * Adds the tag: dimension and value as IRIs where there are some, status, confidence from 0 to 1,
   * method, and the passage it rests on where there is one.
   */
  static void add(ArrayNode to, Tag tag) {
    ObjectNode node = to.addObject();
    node.put("dimension", tag.dimension().iri());
    node.put("value", tag.value());
    Vocabulary.iri(tag.dimension(), taxonId(tag)).ifPresent(iri -> node.put("concept", iri));
    node.put("status", tag.status().name().toLowerCase(Locale.ROOT));
    node.put("confidence", Math.round(tag.confidence() * 100) / 100.0);
    node.put("method", tag.method());
    if (!tag.passage().isEmpty()) {
      node.put("passage", tag.passage());
    }
  }

  static String taxonId(Tag tag) {
    return tag.dimension() == Dimension.TIME
        ? TimeBand.of(Duration.parse(tag.value())).id()
        : tag.value();
  }
}
