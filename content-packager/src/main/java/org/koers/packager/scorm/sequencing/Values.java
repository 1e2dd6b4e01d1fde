package org.koers.packager.scorm.sequencing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.packager.xml.XmlElement;

/** Values of attributes; what is none of the standard's is noted and the default taken. */
final class Values {

  private final Map<String, String> unreadable = new LinkedHashMap<>();
  private String activity = "";

  /** Whose values are read from now on. */
  void of(String identifier) {
    activity = identifier;
  }

  Map<String, String> unreadable() {
    return unreadable;
  }

  boolean flag(Optional<XmlElement> element, String name, boolean otherwise) {
    Optional<String> written = element.flatMap(e -> e.attribute(name));
    return switch (written.orElse("").strip()) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      case "" -> otherwise;
      default -> {
        note(name, written.orElse(""));
        yield otherwise;
      }
    };
  }

  BigDecimal number(Optional<XmlElement> element, String name, String otherwise) {
    return number(name, element.flatMap(e -> e.attribute(name)))
        .orElseGet(() -> new BigDecimal(otherwise));
  }

  Optional<BigDecimal> number(String name, Optional<String> written) {
    Optional<String> said = written.map(String::strip).filter(s -> !s.isEmpty());
    // bounded, so that 1e999999999 is no number
    Optional<BigDecimal> number =
        said.filter(s -> s.matches("[+-]?\\d{1,9}(\\.\\d{1,12})?|[+-]?\\.\\d{1,12}"))
            .map(BigDecimal::new);
    if (said.isPresent() && number.isEmpty()) {
      note(name, said.get());
    }
    return number;
  }

  Optional<Integer> whole(Optional<XmlElement> element, String name) {
    Optional<String> said =
        element.flatMap(e -> e.attribute(name)).map(String::strip).filter(s -> !s.isEmpty());
    Optional<Integer> number = said.filter(s -> s.matches("\\d{1,9}")).map(Integer::valueOf);
    if (said.isPresent() && number.isEmpty()) {
      note(name, said.get());
    }
    return number;
  }

  <E extends Enum<E>> E word(Optional<XmlElement> element, String name, E otherwise) {
    return word(otherwise.getDeclaringClass(), name, element.flatMap(e -> e.attribute(name)))
        .orElse(otherwise);
  }

  <E extends Enum<E>> Optional<E> word(Class<E> words, String name, Optional<String> written) {
    Optional<E> known = written.flatMap(w -> Vocabulary.of(words, w));
    if (written.isPresent() && known.isEmpty()) {
      note(name, written.get());
    }
    return known;
  }

  /** Whether all conditions are meant, or any; rules and rollup differ in what they assume. */
  boolean all(Optional<XmlElement> conditions, boolean otherwise) {
    Optional<String> written = conditions.flatMap(c -> c.attribute("conditionCombination"));
    if (written.isPresent() && !List.of("all", "any").contains(written.get())) {
      note("conditionCombination", written.get());
    }
    return written.map("all"::equals).orElse(otherwise);
  }

  boolean not(XmlElement condition) {
    return condition.attribute("operator").filter("not"::equals).isPresent();
  }

  private void note(String name, String written) {
    unreadable.putIfAbsent(activity + " " + name, written);
  }
}
