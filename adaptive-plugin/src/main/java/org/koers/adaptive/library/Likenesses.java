package org.koers.adaptive.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.koers.packager.compare.ContentSketch;
import org.koers.packager.compare.Duplicate;
import org.koers.packager.compare.Duplicates;
import org.koers.packager.compare.EditionJudgement;
import org.koers.packager.compare.Kinship;
import org.koers.packager.compare.LanguageFamily;
import org.koers.packager.compare.NamedSketch;

/** Which packages of a library are alike. Nothing is decided here. */
public final class Likenesses {

  private final List<LibraryItem> items;
  private final List<NamedSketch> sketches;

  private Likenesses(List<LibraryItem> items, List<NamedSketch> sketches) {
    this.items = items;
    this.sketches = sketches;
  }

  /** Of everything that has been read. */
  public static Likenesses of(LibraryStore store, long tenantId) {
    List<LibraryItem> items = store.items(tenantId);
    Map<UUID, LibraryStore.Traces> traces = store.traces(tenantId);
    List<NamedSketch> sketches = new ArrayList<>();
    for (LibraryItem item : items) {
      Optional.ofNullable(traces.get(item.id()))
          .flatMap(trace -> ContentSketch.read(trace.sketch()))
          .ifPresent(sketch -> sketches.add(new NamedSketch(item.id().toString(), sketch)));
    }
    return new Likenesses(items, List.copyOf(sketches));
  }

  /**
   * Two packages that have much in common.
   *
   * @param first the newer, or the part of a whole
   * @param kind of {@link Duplicate}
   * @param share of what they have in common, 0 to 1
   * @param reason with what was measured
   */
  public record Pair(
      LibraryItem first, LibraryItem second, Duplicate.Kind kind, double share, String reason) {

    /** Whether they are editions of one course already. */
    public boolean oneCourse() {
      return first.course().equals(second.course());
    }
  }

  /** Duplicates and near-duplicates, the most alike first. */
  public List<Pair> pairs() {
    return Duplicates.of(sketches).pairs().stream()
        .map(
            one ->
                new Pair(
                    item(one.first()), item(one.second()), one.kind(), one.share(), reason(one)))
        .toList();
  }

  /** With titles, where the sketches go by numbers. */
  private String reason(Duplicate one) {
    return one.reason()
        .replace(one.first(), "“" + item(one.first()).name() + "”")
        .replace(one.second(), "“" + item(one.second()).name() + "”");
  }

  /**
   * Two courses that are perhaps one in two languages.
   *
   * @param confidence 0 to 1
   * @param reasons a sentence each
   */
  public record Kin(
      LibraryItem first, LibraryItem second, double confidence, List<String> reasons) {}

  /** Perhaps translations of one another, and not said to be, the surest first. */
  public List<Kin> kin() {
    List<Kin> kin = new ArrayList<>();
    for (LanguageFamily family : LanguageFamily.of(sketches)) {
      for (Kinship tie : family.ties()) {
        LibraryItem first = item(tie.first());
        LibraryItem second = item(tie.second());
        if (!first.family().equals(second.family())) {
          kin.add(new Kin(first, second, tie.confidence(), tie.reasons()));
        }
      }
    }
    return List.copyOf(kin);
  }

  /**
   * The course that a package is perhaps a new edition of, though identifier or title differ.
   *
   * @param before the newest edition of that course
   * @param reason with what was measured
   */
  public record Hint(LibraryItem before, String reason) {}

  /** The likeliest such course; empty if none is like it. */
  public Optional<Hint> hint(LibraryItem item) {
    Optional<ContentSketch> own = sketch(item.id().toString());
    if (own.isEmpty() || item.edition() > 1) {
      return Optional.empty();
    }
    Optional<Hint> best = Optional.empty();
    double most = 0;
    for (NamedSketch other : sketches) {
      LibraryItem before = item(other.name());
      boolean older = before.received().isBefore(item.received());
      if (older && !before.course().equals(item.course())) {
        EditionJudgement judgement = EditionJudgement.of(other.sketch(), own.get());
        double share = judgement.similarity().text().share();
        if (judgement.isEdition() && share > most) {
          most = share;
          best = Optional.of(new Hint(before, judgement.reason()));
        }
      }
    }
    return best;
  }

  private Optional<ContentSketch> sketch(String name) {
    return sketches.stream()
        .filter(one -> one.name().equals(name))
        .map(NamedSketch::sketch)
        .findFirst();
  }

  private LibraryItem item(String name) {
    return items.stream().filter(one -> one.id().toString().equals(name)).findFirst().orElseThrow();
  }
}
