package org.koers.packager.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The difference of two texts by words, and of two lists by their elements. */
final class WordDiff {

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]");

  private WordDiff() {}

  /** A stretch of two lists that is not equal; each from the first index up to the second. */
  record Stretch(int from, int to, int newFrom, int newTo) {

    private static Stretch of(AbstractDelta<String> delta) {
      int from = delta.getSource().getPosition();
      int newFrom = delta.getTarget().getPosition();
      return new Stretch(
          from, from + delta.getSource().size(), newFrom, newFrom + delta.getTarget().size());
    }

    private boolean touches(Stretch next) {
      return to == next.from && newTo == next.newFrom;
    }

    /** Its part of the old list. */
    List<String> of(List<String> before) {
      return before.subList(from, to);
    }

    /** Its part of the new list. */
    List<String> ofNew(List<String> after) {
      return after.subList(newFrom, newTo);
    }
  }

  /**
   * What is not equal in two lists, in order. The library tells it in bits; here they are whole.
   */
  static List<Stretch> stretches(List<String> before, List<String> after) {
    List<Stretch> stretches = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      Stretch next = Stretch.of(delta);
      if (!stretches.isEmpty() && stretches.getLast().touches(next)) {
        Stretch last = stretches.removeLast();
        next = new Stretch(last.from(), next.to(), last.newFrom(), next.newTo());
      }
      stretches.add(next);
    }
    return stretches;
  }

  /** Every stretch of two texts. */
  static List<Piece> pieces(String before, String after) {
    List<String> old = tokens(before);
    List<String> now = tokens(after);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Stretch stretch : stretches(old, now)) {
      add(pieces, Piece.Kind.KEPT, old.subList(at, stretch.from()));
      add(pieces, Piece.Kind.REMOVED, stretch.of(old));
      add(pieces, Piece.Kind.ADDED, stretch.ofNew(now));
      at = stretch.to();
    }
    add(pieces, Piece.Kind.KEPT, old.subList(at, old.size()));
    return List.copyOf(pieces);
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  private static void add(List<Piece> to, Piece.Kind kind, List<String> tokens) {
    if (!tokens.isEmpty()) {
      to.add(new Piece(kind, String.join("", tokens)));
    }
  }
}
