package org.koers.lrs.statement.validate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The catalogue of requirements on a record store, for findings and for the conformance map. */
public final class Requirements {

  private static final Map<String, String> CATALOGUE = load();

  private Requirements() {}

  /** Every requirement: its id, and what it asks in one line. */
  public static Map<String, String> all() {
    return CATALOGUE;
  }

  /** Which rules on statements check a requirement, by its id. */
  public static Map<String, List<String>> rules() {
    Map<String, List<String>> rules = new TreeMap<>();
    for (Rule rule : Rules.ALL) {
      rules.computeIfAbsent(rule.requirement(), id -> new ArrayList<>()).add(name(rule.getClass()));
    }
    String differ = IdsDifferInBatch.class.getAnnotation(Requirement.class).value();
    rules
        .computeIfAbsent(differ, id -> new ArrayList<>())
        .add(IdsDifferInBatch.class.getSimpleName());
    for (String id : List.of(StatementValidator.WELL_FORMED, StatementValidator.PARAMETER)) {
      rules
          .computeIfAbsent(id, any -> new ArrayList<>())
          .add(StatementValidator.class.getSimpleName());
    }
    return rules;
  }

  private static String name(Class<?> rule) {
    Class<?> outer = rule.getEnclosingClass();
    return (outer == null ? "" : outer.getSimpleName() + ".") + rule.getSimpleName();
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
