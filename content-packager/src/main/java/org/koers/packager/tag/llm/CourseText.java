package org.koers.packager.tag.llm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Passage;

/**
 * The text of a course that may leave: what it says about itself, what the learner reads, and the
 * questions with their answers, but not which of them are right.
 *
 * @param pieces in their order, each text once, none longer than {@link #PIECE} characters
 * @param characters of all the text there was
 */
record CourseText(List<Passage> pieces, int characters) {

  static final int PIECE = 800;

  /** What must be quoted at least, so that it cannot stand just anywhere. */
  private static final int SHORTEST = 12;

  /** Of a text that is too long, the beginning and then pieces from everywhere in it. */
  static CourseText of(Analysis content, int most) {
    List<Passage> about = pieces(content.about().stream());
    List<Passage> read =
        pieces(
            Stream.concat(
                content.passages().stream(),
                content.questions().stream()
                    .flatMap(
                        q ->
                            Stream.concat(
                                Stream.of(q.passage()),
                                q.choices().stream()
                                    .map(c -> new Passage(q.passage().place(), c.text()))))));
    read.removeIf(p -> about.stream().anyMatch(a -> a.text().equals(p.text())));
    List<Passage> kept = spread(about, most / 2);
    kept.addAll(spread(read, most - length(kept)));
    return new CourseText(List.copyOf(kept), length(about) + length(read));
  }

  private static List<Passage> pieces(Stream<Passage> passages) {
    Map<String, Passage> pieces = new LinkedHashMap<>();
    passages.forEach(
        passage -> {
          String rest = passage.text().replaceAll("\\s+", " ").strip();
          while (!rest.isEmpty()) {
            int end = end(rest);
            String piece = rest.substring(0, end).strip();
            pieces.putIfAbsent(piece, new Passage(passage.place(), piece));
            rest = rest.substring(end).strip();
          }
        });
    return new ArrayList<>(pieces.values());
  }

  private static int end(String text) {
    if (text.length() <= PIECE) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', PIECE);
    return blank > 0 ? blank : text.offsetByCodePoints(0, text.codePointCount(0, PIECE));
  }

  private static int length(List<Passage> passages) {
    return passages.stream().mapToInt(p -> p.text().length() + 1).sum();
  }

  private static List<Passage> spread(List<Passage> pieces, int most) {
    double share = Math.min(1, (double) most / Math.max(1, length(pieces)));
    List<Passage> kept = new ArrayList<>();
    long seen = 0;
    long taken = 0;
    for (Passage piece : pieces) {
      int length = piece.text().length() + 1;
      seen += length;
      boolean first = kept.isEmpty() && length <= most;
      if (first || taken + length <= share * seen) {
        kept.add(piece);
        taken += length;
      }
    }
    return kept;
  }

  /** As it is sent: a line for each piece. */
  String lines() {
    return String.join("\n", pieces.stream().map(Passage::text).toList());
  }

  boolean isCut() {
    return length(pieces) < characters;
  }

  /**
   * Where the words of a quotation stand, whatever its blanks and its form of quotation marks and
   * dashes; empty if they stand nowhere or are too few to show anything.
   */
  Optional<Passage> find(String quotation) {
    String wanted = plain(quotation.replaceAll("\\s+", " ").strip());
    int at = wanted.length() < SHORTEST ? -1 : plain(lines().replace('\n', ' ')).indexOf(wanted);
    if (at < 0) {
      return Optional.empty();
    }
    String found = lines().substring(at, at + wanted.length()).replace('\n', ' ');
    int begin = 0;
    for (Passage piece : pieces) {
      begin += piece.text().length() + 1;
      if (at < begin) {
        return Optional.of(new Passage(piece.place(), found));
      }
    }
    return Optional.empty();
  }

  /** One character for one, so that places stay the same. */
  private static String plain(String text) {
    return text.replaceAll("[\u2018\u2019\u201a\u201b]", "'")
        .replaceAll("[\u201c\u201d\u201e\u201f\u00ab\u00bb]", "\"")
        .replaceAll("[\u2010-\u2015]", "-")
        .replace('\u00a0', ' ');
  }
}
