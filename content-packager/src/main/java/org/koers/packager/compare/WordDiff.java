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

  /** Changed stretches of two lists, in order; what is between them is equal. */
  static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
    return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas();
  }

  /** Every stretch of two texts. */
  static List<Piece> pieces(String before, String after) {
    List<String> old = tokens(before);
    List<String> now = tokens(after);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : deltas(old, now)) {
      int from = delta.getSource().getPosition();
      add(pieces, Piece.Kind.KEPT, old.subList(at, from));
      add(pieces, Piece.Kind.REMOVED, delta.getSource().getLines());
      add(pieces, Piece.Kind.ADDED, delta.getTarget().getLines());
      at = from + delta.getSource().size();
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
