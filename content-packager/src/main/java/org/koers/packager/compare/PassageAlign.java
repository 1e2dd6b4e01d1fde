package org.koers.packager.compare;

import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Slip slip;

  private PassageAlign(List<Passage> before, List<Passage> after, Slip slip) {
    this.before = before;
    this.after = after;
    this.slip = slip;
  }

  /** What changed, in reading order. */
  static List<PassageChange> of(List<Passage> before, List<Passage> after, Slip slip) {
    return new PassageAlign(before, after, slip).changes();
  }

  private List<PassageChange> changes() {
    List<PassageChange> changes = new ArrayList<>();
    List<String> old = before.stream().map(Passage::text).toList();
    List<String> now = after.stream().map(Passage::text).toList();
    for (AbstractDelta<String> delta : WordDiff.deltas(old, now)) {
      int from = delta.getSource().getPosition();
      int to = delta.getTarget().getPosition();
      stretch(
          before.subList(from, from + delta.getSource().size()),
          after.subList(to, to + delta.getTarget().size()),
          changes);
    }
    return changes;
  }

  private record Pair(int old, int now, double alike) {}

  /** Pairs what is similar, the most similar first; the rest came or went. */
  private void stretch(List<Passage> old, List<Passage> now, List<PassageChange> to) {
    Map<Integer, Integer> origin = new HashMap<>();
    Set<Integer> kept = new HashSet<>();
    for (Pair best : pairs(old, now)) {
      if (!origin.containsKey(best.now()) && kept.add(best.old())) {
        origin.put(best.now(), best.old());
      }
    }
    for (int i = 0; i < old.size(); i++) {
      if (!kept.contains(i)) {
        to.add(changed(PassageChange.Kind.REMOVED, old.get(i).text(), "", old.get(i).place()));
      }
    }
    for (int j = 0; j < now.size(); j++) {
      Integer from = origin.get(j);
      to.add(
          from == null
              ? changed(PassageChange.Kind.ADDED, "", now.get(j).text(), now.get(j).place())
              : changed(
                  PassageChange.Kind.CHANGED,
                  old.get(from).text(),
                  now.get(j).text(),
                  now.get(j).place()));
    }
  }

  private List<Pair> pairs(List<Passage> old, List<Passage> now) {
    List<Pair> pairs = new ArrayList<>();
    if ((long) old.size() * now.size() > LARGEST) {
      return pairs;
    }
    List<Set<String>> words = now.stream().map(p -> Set.copyOf(Shingles.words(p.text()))).toList();
    for (int i = 0; i < old.size(); i++) {
      Set<String> here = Set.copyOf(Shingles.words(old.get(i).text()));
      for (int j = 0; j < now.size(); j++) {
        double alike = alike(here, words.get(j));
        if (alike < SAME && here.size() <= FEW && words.get(j).size() <= FEW) {
          alike = slip.only(old.get(i).text(), now.get(j).text()) ? SAME : 0;
        }
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

  /** Dice's, of the words; 1 for two texts without words. */
  static double alike(Set<String> one, Set<String> other) {
    int all = one.size() + other.size();
    return all == 0 ? 1 : 2.0 * one.stream().filter(other::contains).count() / all;
  }

  private PassageChange changed(PassageChange.Kind kind, String old, String now, String place) {
    boolean minor = slip.only(old, now);
    List<Piece> words = kind == PassageChange.Kind.CHANGED ? WordDiff.pieces(old, now) : List.of();
    return new PassageChange(
        kind, old, now, place, "", words, minor ? Weight.MINOR : Weight.TAUGHT);
  }
}
