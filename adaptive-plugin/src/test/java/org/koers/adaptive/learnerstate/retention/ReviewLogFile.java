package org.koers.adaptive.learnerstate.retention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A review log in py-fsrs' form: card_id, review_rating, review_time and more, one a line. */
public final class ReviewLogFile {

  public static final String NAME = "py-fsrs_review_logs_12580.csv.gz";

  private ReviewLogFile() {}

  /** The reviews of each card in their order; cards in the order of their numbers. */
  public static List<List<Review>> read(Path gz) throws IOException {
    Map<Long, List<Review>> cards = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gz)), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> List.of(line.split(",")))
          .forEach(
              f ->
                  cards
                      .computeIfAbsent(Long.valueOf(f.getFirst()), _ -> new ArrayList<>())
                      .add(
                          new Review(
                              OffsetDateTime.parse(f.get(2)).toInstant(),
                              ReviewRating.of(Integer.parseInt(f.get(1))))));
    }
    return cards.values().stream()
        .map(card -> card.stream().sorted(Comparator.comparing(Review::at)).toList())
        .toList();
  }
}
