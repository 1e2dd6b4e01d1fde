package org.koers.packager.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The words for Koers' own values. Not a resource bundle: what is written must not depend on the
 * machine's locale.
 */
public final class Vocabulary {

  /** The languages that every own value has a label in. */
  public static final List<String> LANGUAGES = List.of("nl", "en", "de");

  private static final Properties LABELS = load();

  private Vocabulary() {}

  private static Properties load() {
    Properties labels = new Properties();
    try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.properties")) {
      labels.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      return labels;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Labels by language, in the order of {@link #LANGUAGES}; empty for free identifiers and IRIs.
   *
   * @param id the taxon id: the value, or the id of its {@link TimeBand}
   */
  public static Map<String, String> labels(Dimension dimension, String id) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      String label = LABELS.getProperty(dimension.label() + "." + id + "." + language);
      if (label != null) {
        labels.put(language, label);
      }
    }
    return labels;
  }
}
