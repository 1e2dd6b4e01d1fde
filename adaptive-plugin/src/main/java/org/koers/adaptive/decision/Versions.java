package org.koers.adaptive.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.Role;

/**
 * Names a catalogue or a graph by what is in it: the first 16 hex digits of a SHA-256. Equal
 * contents have equal names, on each node and at any time.
 */
final class Versions {

  private static final int DIGITS = 16;
  private static final Cache<Object, String> KNOWN = Caffeine.newBuilder().weakKeys().build();

  private Versions() {}

  static String of(Offer offer) {
    return KNOWN.get(
        offer,
        _ -> {
          StringBuilder text = new StringBuilder();
          offer.entries().forEach(entry -> append(text, entry));
          return digest(text.toString());
        });
  }

  static String of(CompetencyGraph graph) {
    return KNOWN.get(
        graph,
        _ -> {
          StringBuilder text = new StringBuilder();
          graph.competencies().forEach(one -> append(text, one));
          graph.roles().forEach(one -> append(text, one));
          return digest(text.toString());
        });
  }

  private static void append(StringBuilder text, CatalogueEntry entry) {
    line(
        text,
        entry.activityIri(),
        entry.id(),
        entry.title(),
        entry.language(),
        entry.level(),
        entry.typicalTime(),
        new TreeSet<>(entry.teaches()),
        new TreeSet<>(entry.assesses()),
        new TreeSet<>(entry.requires()),
        new TreeSet<>(entry.roles()),
        new TreeSet<>(entry.formats()),
        entry.evidenceQuality());
  }

  private static void append(StringBuilder text, Competency one) {
    line(
        text,
        one.iri(),
        new TreeMap<>(one.labels().byLanguage()),
        new TreeSet<>(one.prerequisites()),
        one.broader());
  }

  private static void append(StringBuilder text, Role role) {
    line(text, role.id(), new TreeSet<>(role.includes()));
    role.requirements()
        .forEach(one -> line(text, one.competency().iri(), one.level(), one.criticality()));
  }

  private static void line(StringBuilder text, Object... parts) {
    for (Object part : parts) {
      text.append(part).append('\t');
    }
    text.append('\n');
  }

  static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
