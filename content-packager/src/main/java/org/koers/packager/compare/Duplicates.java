package org.koers.packager.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The duplicates and near-duplicates of a library.
 *
 * @param pairs the strongest first, then the most alike
 * @param groups of EXACT, SAME_TEXT and NEAR; parts hang together with their whole in pairs only
 */
public record Duplicates(List<Duplicate> pairs, List<DuplicateGroup> groups) {

  /** From this share of the text on, two packages are near-duplicates. */
  static final double NEAR = 0.5;

  /** From this share of its text on, a package is a part of the one that has it. */
  static final double PART = 0.8;

  /** Where no text can be read, so much of the files has to be the same. */
  static final double FILES = 0.9;

  public Duplicates {
    pairs = List.copyOf(pairs);
    groups = List.copyOf(groups);
  }

  /** Compares each with each: 200 packages in a part of a second. */
  public static Duplicates of(List<NamedSketch> library) {
    List<Duplicate> pairs = new ArrayList<>();
    for (int i = 0; i < library.size(); i++) {
      for (int j = i + 1; j < library.size(); j++) {
        between(library.get(i), library.get(j)).ifPresent(pairs::add);
      }
    }
    pairs.sort(
        Comparator.comparing(Duplicate::kind)
            .thenComparing(Comparator.comparingDouble(Duplicate::share).reversed()));
    return new Duplicates(
        pairs, Groups.of(library.stream().map(NamedSketch::name).toList(), pairs));
  }

  /** What two packages are to each other; empty if they have too little in common. */
  public static Optional<Duplicate> between(NamedSketch first, NamedSketch second) {
    ContentSketch one = first.sketch();
    ContentSketch other = second.sketch();
    if (!one.bytes().isEmpty() && one.bytes().equals(other.bytes())) {
      return Optional.of(
          pair(first, second, Duplicate.Kind.EXACT, 1, "The same files, byte for byte"));
    }
    return one.readable() && other.readable() ? byText(first, second) : byFiles(first, second);
  }

  private static Optional<Duplicate> byText(NamedSketch first, NamedSketch second) {
    if (sameText(first.sketch(), second.sketch())) {
      String reason = "The same text and questions, in files that are not the same";
      return Optional.of(pair(first, second, Duplicate.Kind.SAME_TEXT, 1, reason));
    }
    Overlap text = first.sketch().text().with(second.sketch().text());
    if (text.share() >= NEAR) {
      String reason = most(text.share()) + " of the text of both is the same";
      return Optional.of(pair(first, second, Duplicate.Kind.NEAR, text.share(), reason));
    }
    if (text.part() >= PART) {
      boolean inOrder = text.ofFirst() >= text.ofSecond();
      NamedSketch part = inOrder ? first : second;
      NamedSketch whole = inOrder ? second : first;
      String reason =
          "%s of the text of %s is in %s, which has much more"
              .formatted(most(text.part()), part.name(), whole.name());
      return Optional.of(pair(part, whole, Duplicate.Kind.PART_OF, text.part(), reason));
    }
    return Optional.empty();
  }

  private static boolean sameText(ContentSketch one, ContentSketch other) {
    return one.wording().equals(other.wording()) && one.questions().equals(other.questions());
  }

  private static Optional<Duplicate> byFiles(NamedSketch first, NamedSketch second) {
    double share = first.sketch().files().with(second.sketch().files()).share();
    if (share < FILES || first.sketch().readable() != second.sketch().readable()) {
      return Optional.empty();
    }
    String reason =
        "No text could be read in them, but %s of their files are the same; look at the others"
            .formatted(percent(share));
    return Optional.of(pair(first, second, Duplicate.Kind.NEAR, share, reason));
  }

  private static Duplicate pair(
      NamedSketch first, NamedSketch second, Duplicate.Kind kind, double share, String reason) {
    Similarity alike = Similarity.of(first.sketch(), second.sketch());
    return new Duplicate(first.name(), second.name(), kind, share, alike, reason + ".");
  }

  /** Never rounded up to all; a sample that is all the same does not say that all is. */
  private static String most(double share) {
    return share == 1 ? "Nearly all" : percent(share);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%d%%", (int) Math.floor(100 * share));
  }
}
