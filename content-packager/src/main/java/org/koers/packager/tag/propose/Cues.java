package org.koers.packager.tag.propose;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Words that show something, by their key in cues.properties; whole words, in lower case. */
final class Cues {

  private static final Properties WORDS = load();

  private Cues() {}

  private static Properties load() {
    Properties words = new Properties();
    try (InputStream in = Cues.class.getResourceAsStream("cues.properties")) {
      words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of one key. */
  static Pattern of(String key) {
    return words(Objects.requireNonNull(WORDS.getProperty(key), key));
  }

  /** The words of every key that begins so, by the rest of the key. */
  static SortedMap<String, Pattern> under(String prefix) {
    SortedMap<String, Pattern> found = new TreeMap<>();
    for (String key : WORDS.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        found.put(key.substring(prefix.length()), of(key));
      }
    }
    return found;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
  }
}
