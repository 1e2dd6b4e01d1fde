package org.koers.adaptive.play;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SCORM 1.2 data model of one SCO, as committed: full element name to value, never null.
 *
 * @param values such as {@code cmi.core.lesson_status} to {@code completed}
 */
public record Cmi(Map<String, String> values) {

  public static final Cmi EMPTY = new Cmi(Map.of());

  private static final Pattern INTERACTION =
      Pattern.compile("cmi\\.interactions\\.(\\d{1,6})\\.(.+)");
  private static final Pattern CORRECT_RESPONSE =
      Pattern.compile("correct_responses\\.(\\d{1,6})\\.pattern");
  private static final Pattern OBJECTIVE = Pattern.compile("objectives\\.(\\d{1,6})\\.id");

  public Cmi {
    values = Map.copyOf(values);
  }

  /** The value, or the empty string, which is what SCORM 1.2 says where nothing was set. */
  public String get(String element) {
    return values.getOrDefault(element, "");
  }

  public LessonStatus lessonStatus() {
    return LessonStatus.of(get("cmi.core.lesson_status"));
  }

  /** The content asked that its next launch goes on where this one stopped. */
  public boolean suspends() {
    return get("cmi.core.exit").equals("suspend");
  }

  public Optional<RawScore> score() {
    return RawScore.of(
        get("cmi.core.score.raw"), get("cmi.core.score.min"), get("cmi.core.score.max"));
  }

  /** What the newer commit says, over what it does not mention. */
  public Cmi merged(Cmi newer) {
    Map<String, String> merged = new LinkedHashMap<>(values);
    merged.putAll(newer.values);
    return new Cmi(merged);
  }

  /** Without the interactions: SCORM 1.2 has them written only, so no later launch reads them. */
  public Cmi withoutInteractions() {
    Map<String, String> kept = new LinkedHashMap<>(values);
    kept.keySet().removeIf(element -> element.startsWith("cmi.interactions."));
    return new Cmi(kept);
  }

  /** In the order of their index; gaps are left out. */
  public List<Interaction> interactions() {
    Map<Integer, Map<String, String>> byIndex = new TreeMap<>();
    values.forEach(
        (element, value) -> {
          Matcher name = INTERACTION.matcher(element);
          if (name.matches()) {
            byIndex
                .computeIfAbsent(Integer.valueOf(name.group(1)), index -> new TreeMap<>())
                .put(name.group(2), value);
          }
        });
    return byIndex.entrySet().stream().map(e -> interaction(e.getKey(), e.getValue())).toList();
  }

  private static Interaction interaction(int index, Map<String, String> fields) {
    return new Interaction(
        index,
        fields.getOrDefault("id", ""),
        fields.getOrDefault("type", ""),
        fields.getOrDefault("student_response", ""),
        fields.getOrDefault("result", ""),
        fields.getOrDefault("weighting", ""),
        fields.getOrDefault("latency", ""),
        list(fields, CORRECT_RESPONSE),
        list(fields, OBJECTIVE));
  }

  private static List<String> list(Map<String, String> fields, Pattern element) {
    Map<Integer, String> byIndex = new TreeMap<>();
    fields.forEach(
        (field, value) -> {
          Matcher name = element.matcher(field);
          if (name.matches()) {
            byIndex.put(Integer.valueOf(name.group(1)), value);
          }
        });
    return List.copyOf(byIndex.values());
  }
}
