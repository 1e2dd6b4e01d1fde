package org.koers.lrs.statement.validate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The catalogue of requirements that the rules check, for findings and for the manual. */
public final class Requirements {

  private static final Map<String, String> CATALOGUE = load();

  private Requirements() {}

  /** Every requirement: its id, and what it asks in one line. */
  public static Map<String, String> all() {
    return CATALOGUE;
  }

  private static Map<String, String> load() {
    Properties lines = new Properties();
    try (var in = Requirements.class.getResourceAsStream("requirements.properties")) {
      lines.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return lines.stringPropertyNames().stream()
        .collect(Collectors.toMap(id -> id, lines::getProperty, (one, other) -> one, TreeMap::new));
  }
}
