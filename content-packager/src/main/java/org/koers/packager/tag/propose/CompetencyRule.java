package org.koers.packager.tag.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.koers.packager.analyse.Passage;
import org.koers.packager.analyse.Question;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.framework.Competency;
import org.koers.packager.tag.framework.CompetencyFramework;
import org.koers.packager.tag.text.Similarity;
import org.koers.packager.tag.text.Words;

/**
 * Compares pieces of the text with the labels and descriptions of competencies (cosine of tf-idf).
 * What a passage is about is taught; what a question is about is assessed.
 *
 * @param framework in which labels of the text's own language are looked for
 */
record CompetencyRule(CompetencyFramework framework) implements Rule {

  private static final int PIECE_WORDS = 80;
  private static final int STRONGEST = 3;
  private static final double LEAST = 0.05;

  private record Piece(Passage passage, List<String> words) {}

  private record Fit(Competency competency, double score, Passage passage) {}

  @Override
  public List<Proposal> propose(Reading reading) {
    List<Competency> known =
        framework.competencies().stream()
            .filter(c -> !c.texts(reading.language()).isEmpty())
            .toList();
    if (known.isEmpty() || reading.passages().isEmpty()) {
      return List.of();
    }
    List<Piece> taught = pieces(reading, reading.passages());
    List<Piece> asked = reading.content().questions().stream().map(q -> piece(reading, q)).toList();
    List<List<String>> wanted =
        known.stream()
            .map(c -> words(reading, String.join(" ", c.texts(reading.language()))))
            .toList();
    List<List<String>> all = new ArrayList<>(wanted);
    taught.forEach(p -> all.add(p.words()));
    Similarity similarity = Similarity.of(all);
    List<Proposal> proposals = new ArrayList<>();
    proposals.addAll(
        proposals(Dimension.TEACHES, reading, fits(known, wanted, taught, similarity)));
    proposals.addAll(
        proposals(Dimension.ASSESSES, reading, fits(known, wanted, asked, similarity)));
    return proposals;
  }

  private static List<String> words(Reading reading, String text) {
    return Words.of(reading.language(), text);
  }

  /** Passages that follow each other in one place, joined until they are long enough. */
  private static List<Piece> pieces(Reading reading, List<Passage> passages) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String place = "";
    for (Passage passage : passages) {
      boolean full = new Passage(place, text.toString()).words() >= PIECE_WORDS;
      if (!text.isEmpty() && (full || !place.equals(passage.place()))) {
        pieces.add(piece(reading, place, text.toString()));
        text.setLength(0);
      }
      place = passage.place();
      text.append(text.isEmpty() ? "" : " ").append(passage.text());
    }
    if (!text.isEmpty()) {
      pieces.add(piece(reading, place, text.toString()));
    }
    return pieces;
  }

  /** A question with its answers and what a learner is told about them. */
  private static Piece piece(Reading reading, Question question) {
    StringBuilder text = new StringBuilder(question.passage().text());
    question
        .choices()
        .forEach(c -> text.append(' ').append(c.prompt()).append(' ').append(c.text()));
    question.feedback().forEach(f -> text.append(' ').append(f));
    return new Piece(question.passage(), words(reading, text.toString()));
  }

  private static Piece piece(Reading reading, String place, String text) {
    return new Piece(new Passage(place, text), words(reading, text));
  }

  private static List<Fit> fits(
      List<Competency> known,
      List<List<String>> wanted,
      List<Piece> pieces,
      Similarity similarity) {
    List<Fit> fits = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Map<String, Double> vector = similarity.vector(wanted.get(i));
      List<Fit> found = new ArrayList<>();
      for (Piece piece : pieces) {
        double cosine = similarity.cosine(vector, similarity.vector(piece.words()));
        found.add(new Fit(known.get(i), cosine, piece.passage()));
      }
      found.sort(Comparator.comparingDouble((Fit f) -> -f.score()));
      double mean =
          found.stream().limit(STRONGEST).mapToDouble(Fit::score).sum()
              / Math.min(STRONGEST, Math.max(1, found.size()));
      if (mean >= LEAST) {
        fits.add(new Fit(known.get(i), mean, found.getFirst().passage()));
      }
    }
    return fits;
  }

  /** What stands out against the other competencies counts, as does how near it is. */
  private static List<Proposal> proposals(Dimension dimension, Reading reading, List<Fit> fits) {
    double best = fits.stream().mapToDouble(Fit::score).max().orElse(1);
    return fits.stream()
        .map(
            f ->
                new Proposal(
                    dimension,
                    f.competency().iri(),
                    Math.min(1, f.score() / best * Math.min(1, f.score() / 0.3)),
                    "text-similarity",
                    String.format(
                        Locale.ROOT,
                        "similarity %.2f with \"%s\"; %s",
                        f.score(),
                        f.competency().label(reading.language()).orElse(f.competency().iri()),
                        f.passage().quoted())))
        .toList();
  }
}
