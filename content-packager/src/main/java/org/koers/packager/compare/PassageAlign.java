package org.koers.packager.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.packager.analyse.Passage;

/** The passages of a section in two editions, put side by side. */
final class PassageAlign {

  /** So many of the words of two passages have to be the same, else they are two passages. */
  private static final double SAME = 0.5;

  /** Of so few words, one misspelt word is too much for that. */
  private static final int FEW = 3;

  private static final long LARGEST = 1_000_000;

  private final List<Passage> before;
  private final List<Passage> after;
  private final String title;
  private final Slip slip;
  private final List<Integer> old = new ArrayList<>();
  private final List<Integer> now = new ArrayList<>();

  private PassageAlign(List<Passage> before, List<Passage> after, String title, Slip slip) {
    this.before = before;
    this.after = after;
    this.title = title;
    this.slip = slip;
  }

  /**
   * What changed: what went first, then what changed or came, each in reading order.
   *
   * @param title of the section
   */
  static List<PassageChange> of(
      List<Passage> before, List<Passage> after, String title, Slip slip) {
    return new PassageAlign(before, after, title, slip).changes();
  }

  /** Pairs what is similar, the most similar first; the rest came or went. */
  private List<PassageChange> changes() {
    for (WordDiff.Stretch stretch : WordDiff.stretches(texts(before), texts(after))) {
      for (int i = stretch.from(); i < stretch.to(); i++) {
        old.add(i);
      }
      for (int j = stretch.newFrom(); j < stretch.newTo(); j++) {
        now.add(j);
      }
    }
    Map<Integer, Integer> origin = new HashMap<>();
    Set<Integer> kept = new HashSet<>();
    for (Pair best : pairs()) {
      if (!origin.containsKey(best.now()) && kept.add(best.old())) {
        origin.put(best.now(), best.old());
      }
    }
    List<PassageChange> changes = new ArrayList<>();
    old.stream().filter(i -> !kept.contains(i)).forEach(i -> changes.add(went(before.get(i))));
    now.forEach(j -> changes.add(came(origin.get(j), after.get(j))));
    return changes;
  }

  private static List<String> texts(List<Passage> passages) {
    return passages.stream().map(Passage::text).toList();
  }

  private record Pair(int old, int now, double alike) {}

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    if ((long) old.size() * now.size() > LARGEST) {
      return pairs;
    }
    Map<Integer, Set<String>> words = new HashMap<>();
    now.forEach(j -> words.put(j, Set.copyOf(Shingles.words(after.get(j).text()))));
    for (int i : old) {
      Set<String> here = Set.copyOf(Shingles.words(before.get(i).text()));
      for (int j : now) {
        double alike = alike(here, words.getOrDefault(j, Set.of()), i, j);
        if (alike >= SAME) {
          pairs.add(new Pair(i, j, alike));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::alike)
            .reversed()
            .thenComparingInt(pair -> Math.abs(pair.old() - pair.now())));
    return pairs;
  }

  private double alike(Set<String> here, Set<String> there, int i, int j) {
    double alike = alike(here, there);
    boolean few = here.size() <= FEW && there.size() <= FEW;
    return alike < SAME && few && slip.only(before.get(i).text(), after.get(j).text())
        ? SAME
        : alike;
  }

  /** Dice's, of the words; 1 for two texts without words. */
  static double alike(Set<String> one, Set<String> other) {
    int all = one.size() + other.size();
    return all == 0 ? 1 : 2.0 * one.stream().filter(other::contains).count() / all;
  }

  private static PassageChange went(Passage gone) {
    return new PassageChange(
        PassageChange.Kind.REMOVED, gone.text(), "", gone.place(), "", List.of(), Weight.TAUGHT);
  }

  private PassageChange came(@Nullable Integer origin, Passage come) {
    if (origin == null) {
      return new PassageChange(
          PassageChange.Kind.ADDED, "", come.text(), come.place(), "", List.of(), Weight.TAUGHT);
    }
    String was = before.get(origin).text();
    boolean moved = was.equals(come.text());
    return new PassageChange(
        moved ? PassageChange.Kind.MOVED : PassageChange.Kind.CHANGED,
        was,
        come.text(),
        come.place(),
        moved ? title : "",
        moved ? List.of() : WordDiff.pieces(was, come.text()),
        slip.only(was, come.text()) ? Weight.MINOR : Weight.TAUGHT);
  }
}
