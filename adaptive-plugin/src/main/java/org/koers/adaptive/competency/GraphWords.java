package org.koers.adaptive.competency;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.koers.adaptive.catalogue.Level;

/** Says findings on graphs, in Dutch, English or German: where, what, and what to do. */
public final class GraphWords {

  private static final String BUNDLE = GraphWords.class.getPackageName() + ".findings";

  private final Locale language;
  private final ResourceBundle bundle;

  private GraphWords(Locale language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            GraphWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** In that language; in English where it is none of ours. */
  public static GraphWords in(Locale language) {
    return new GraphWords(language);
  }

  /** What is wrong, in a sentence, with its place before it. */
  public String what(GraphFinding finding) {
    String sentence = say(finding.kind().name() + ".what", finding);
    return finding.place().isEmpty() ? sentence : finding.place() + ": " + sentence;
  }

  /** What to do about it. */
  public String cure(GraphFinding finding) {
    return say(finding.kind().name() + ".cure", finding);
  }

  /** Both. */
  public String say(GraphFinding finding) {
    return what(finding) + " " + cure(finding);
  }

  /** What a level or a criticality is called. */
  public String term(Enum<?> term) {
    try {
      return bundle.getString("term." + term.name());
    } catch (MissingResourceException none) {
      return term.name().toLowerCase(Locale.ROOT);
    }
  }

  private String say(String key, GraphFinding finding) {
    Object[] values = finding.values().stream().map(this::word).toArray();
    return new MessageFormat(bundle.getString(key), language).format(values);
  }

  /** A level in the language; anything else as it is. */
  private String word(String value) {
    for (Level level : Level.values()) {
      if (level.name().toLowerCase(Locale.ROOT).equals(value)) {
        return term(level);
      }
    }
    return value;
  }
}
