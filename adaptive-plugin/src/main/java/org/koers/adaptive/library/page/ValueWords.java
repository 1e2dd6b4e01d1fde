package org.koers.adaptive.library.page;

import java.time.Duration;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.library.ItemProblem;
import org.koers.lrs.staff.Texts;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Vocabulary;
import org.koers.packager.words.Explained;
import org.koers.packager.words.PackagerWords;

/** What values of tags are called, in the language of the page. */
public final class ValueWords {

  private static final int MINUTE = 60;
  private static final int MEBIBYTE = 1 << 20;

  private final Texts texts;
  private final Locale language;
  private final PackagerWords packager;
  private final @Nullable CompetencyGraph graph;

  /**
   * @param graph null while there is none that can be used
   */
  ValueWords(Texts texts, Locale language, @Nullable CompetencyGraph graph) {
    this.texts = texts;
    this.language = language;
    this.packager = PackagerWords.in(language);
    this.graph = graph;
  }

  /** What the packager tells. */
  public PackagerWords packager() {
    return packager;
  }

  /** Why a package could not be read, or cannot be played. */
  public Explained explained(ItemProblem problem) {
    return new Refused(texts, packager).explained(problem);
  }

  /** A sentence of the packager; as it is where it has none in this language. */
  public String sentence(String english) {
    return packager.say(english).orElse(english);
  }

  /** What a dimension is called. */
  public String dimension(Dimension dimension) {
    return texts.say("dimension." + dimension.name());
  }

  /** What a value is called; the value itself where it has no name. */
  public String value(Dimension dimension, String value) {
    return switch (dimension) {
      case LANGUAGE -> language(value);
      case COUNTRY -> country(value);
      case LEGAL_ORDER -> value.matches("[A-Z]{2}") && !value.equals("EU") ? country(value) : value;
      case TIME -> time(Duration.parse(value).toSeconds());
      case VALIDITY -> period(Period.parse(value));
      case TEACHES, ASSESSES, REQUIRES -> competency(value);
      case ROLE -> role(value);
      default -> label(dimension, value);
    };
  }

  /** The name of a language; empty text for an unclear one. */
  public String language(String tag) {
    if (tag.isEmpty() || tag.equals("und")) {
      return texts.say("language.unclear");
    }
    String name = Locale.forLanguageTag(tag).getDisplayName(language);
    return name.isEmpty() ? tag : name;
  }

  /**
   * What there is to choose from, by name: of a closed list, or of the organisation's competencies
   * and roles; none where values are open.
   */
  public List<String> choices(Dimension dimension) {
    return switch (dimension) {
      case TEACHES, ASSESSES, REQUIRES ->
          graph == null
              ? List.of()
              : graph.competencies().stream()
                  .sorted(Comparator.comparing(one -> one.labels().in(language)))
                  .map(Competency::iri)
                  .toList();
      case ROLE -> graph == null ? List.of() : graph.roles().stream().map(Role::id).toList();
      default -> dimension.choices();
    };
  }

  private String country(String code) {
    String name = Locale.of("", code).getDisplayCountry(language);
    return name.isEmpty() ? code : name;
  }

  /** The size of a file, in the unit that suits it. */
  public String size(long bytes) {
    return bytes < MEBIBYTE / 10
        ? texts.say("package.sizeSmall", Math.max(1, Math.round(bytes / 1024.0)))
        : texts.say("package.size", bytes / (double) MEBIBYTE);
  }

  /** A length in words: seconds below a minute, minutes, or hours. */
  public String time(long seconds) {
    if (seconds <= 0) {
      return "–";
    }
    if (seconds < MINUTE) {
      return texts.say("time.seconds", seconds);
    }
    long minutes = Math.round(seconds / (double) MINUTE);
    return minutes < 2 * MINUTE
        ? texts.say("time.minutes", minutes)
        : texts.say("time.hours", minutes / MINUTE, minutes % MINUTE);
  }

  /** Whole months and years in words; any other period as it is written. */
  private String period(Period period) {
    long months = period.toTotalMonths();
    if (!period.normalized().equals(Period.ofMonths((int) months).normalized())) {
      return period.toString();
    }
    return months % 12 == 0
        ? texts.say("period.years", months / 12)
        : texts.say("period.months", months);
  }

  /** The label of a competency; its IRI where the graph does not have it. */
  public String competency(String iri) {
    return Optional.ofNullable(graph)
        .flatMap(known -> known.competency(iri))
        .map(one -> one.labels().in(language))
        .orElse(iri);
  }

  private String role(String id) {
    return Optional.ofNullable(graph)
        .flatMap(known -> known.role(id))
        .map(one -> one.labels().in(language))
        .orElse(id);
  }

  private String label(Dimension dimension, String value) {
    Map<String, String> labels = Vocabulary.labels(dimension, value);
    return labels.getOrDefault(language.getLanguage(), labels.getOrDefault("en", value));
  }
}
