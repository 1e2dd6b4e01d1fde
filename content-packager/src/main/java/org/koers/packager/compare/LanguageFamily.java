package org.koers.packager.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Packages that are probably one course in several languages: a proposal, which a person confirms
 * or rejects. Where several are in one language, they may be editions of each other.
 *
 * @param members in the order of the library
 * @param confidence of the weakest tie that is needed to hold them together, 0 to 1
 * @param ties which of them are built alike, the surest first, with the reasons in words
 */
public record LanguageFamily(List<Member> members, double confidence, List<Kinship> ties) {

  /** From this confidence on, a family is proposed. */
  static final double PROPOSED = 0.6;

  private static final int FEW = 5;
  private static final double COMMON = 0.25;

  /**
   * A package of the family.
   *
   * @param language BCP 47
   */
  public record Member(String name, String language) {}

  public LanguageFamily {
    members = List.copyOf(members);
    ties = List.copyOf(ties);
  }

  /** The families of a library; media that a quarter of it shares speak for nothing. */
  public static List<LanguageFamily> of(List<NamedSketch> library) {
    Set<Long> common = common(library);
    List<Kinship> ties = new ArrayList<>();
    for (int i = 0; i < library.size(); i++) {
      for (int j = i + 1; j < library.size(); j++) {
        between(library.get(i), library.get(j), common).ifPresent(ties::add);
      }
    }
    ties.sort(Comparator.comparingDouble(Kinship::confidence).reversed());
    Groups groups = new Groups();
    Map<String, Double> weakest = new HashMap<>();
    for (Kinship tie : ties) {
      if (groups.join(tie.first(), tie.second())) {
        weakest.put(tie.first(), tie.confidence());
      }
    }
    Map<String, String> languages =
        library.stream().collect(Collectors.toMap(NamedSketch::name, n -> n.sketch().language()));
    return groups.members(library.stream().map(NamedSketch::name).toList()).stream()
        .map(names -> family(names, languages, ties, weakest))
        .toList();
  }

  private static LanguageFamily family(
      List<String> names,
      Map<String, String> languages,
      List<Kinship> ties,
      Map<String, Double> weakest) {
    return new LanguageFamily(
        names.stream().map(n -> new Member(n, languages.getOrDefault(n, ""))).toList(),
        names.stream().mapToDouble(n -> weakest.getOrDefault(n, 1.0)).min().orElse(0),
        ties.stream().filter(tie -> names.contains(tie.first())).toList());
  }

  /** Media in so many packages that they belong to a house style or an authoring tool. */
  private static Set<Long> common(List<NamedSketch> library) {
    Map<Long, Integer> counts = new HashMap<>();
    library.forEach(
        n -> n.sketch().media().sample().forEach(m -> counts.merge(m, 1, Integer::sum)));
    double most = Math.max(FEW, COMMON * library.size());
    return counts.entrySet().stream()
        .filter(media -> media.getValue() > most)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether two packages are probably translations; empty if not, or in one language. */
  public static Optional<Kinship> between(NamedSketch first, NamedSketch second) {
    return between(first, second, Set.of());
  }

  private static Optional<Kinship> between(
      NamedSketch first, NamedSketch second, Set<Long> common) {
    String one = primary(first.sketch());
    String other = primary(second.sketch());
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return Optional.empty();
    }
    List<Fact> facts = new Likeness(first.sketch(), second.sketch(), common).facts();
    double confidence = Fact.confidence(facts);
    return confidence < PROPOSED
        ? Optional.empty()
        : Optional.of(
            new Kinship(
                first.name(), second.name(), confidence, facts.stream().map(Fact::words).toList()));
  }

  private static String primary(ContentSketch sketch) {
    return sketch.language().split("-", -1)[0];
  }
}
