package org.koers.packager.tag.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.koers.packager.analyse.Passage;
import org.koers.packager.tag.Dimension;

/** Whose law it teaches, for whom it is and when it should be renewed, by words that say so. */
final class WordRules implements Rule {

  private static final Pattern RENEWAL = Cues.of("renewal");

  private record Place(Passage passage, Matcher match) {

    String quoted() {
      return "\"" + match.group() + "\" in " + Reading.around(passage, match);
    }
  }

  @Override
  public List<Proposal> propose(Reading reading) {
    List<Proposal> proposals = new ArrayList<>();
    laws(reading, proposals);
    area(reading, proposals);
    renewal(reading, proposals);
    return proposals;
  }

  /** A law of one country makes the content that country's, too. */
  private static void laws(Reading reading, List<Proposal> proposals) {
    Map<String, Pattern> laws = new LinkedHashMap<>(Cues.under("law."));
    Cues.under("law-" + reading.language() + ".").forEach(laws::put);
    laws.forEach(
        (order, words) -> {
          List<Place> places = found(reading.all(), words);
          if (!places.isEmpty()) {
            double score = Math.min(1, 0.5 + 0.1 * places.size());
            String rests = places.size() + " passages name its law: " + places.getFirst().quoted();
            proposals.add(new Proposal(Dimension.LEGAL_ORDER, order, score, "laws-named", rests));
            if (!order.equals("EU")) {
              String country = order.substring(0, 2);
              proposals.add(new Proposal(Dimension.COUNTRY, country, score, "laws-named", rests));
            }
          }
        });
  }

  private static List<Place> found(Stream<Passage> passages, Pattern words) {
    return passages.flatMap(p -> place(p, words).stream()).toList();
  }

  private static Optional<Place> place(Passage passage, Pattern words) {
    Matcher match = words.matcher(Reading.lower(passage));
    return match.find() ? Optional.of(new Place(passage, match)) : Optional.empty();
  }

  /** Only titles and descriptions say for whom something is. */
  private static void area(Reading reading, List<Proposal> proposals) {
    for (Dimension dimension : List.of(Dimension.ROLE, Dimension.DEPARTMENT, Dimension.RISK)) {
      Cues.under(dimension.label() + ".")
          .forEach(
              (value, words) ->
                  found(reading.content().about().stream(), words).stream()
                      .findFirst()
                      .ifPresent(
                          p ->
                              proposals.add(
                                  new Proposal(
                                      dimension, value, 0.5, "audience-words", p.quoted()))));
    }
  }

  private static void renewal(Reading reading, List<Proposal> proposals) {
    Cues.under("validity.")
        .forEach(
            (period, words) ->
                found(reading.all(), words).stream()
                    .filter(p -> RENEWAL.matcher(Reading.lower(p.passage())).find())
                    .findFirst()
                    .ifPresent(p -> renewal(period, p, proposals)));
  }

  private static void renewal(String period, Place place, List<Proposal> proposals) {
    proposals.add(new Proposal(Dimension.VALIDITY, period, 0.4, "renewal-words", place.quoted()));
    Cues.under("renewal.")
        .forEach(
            (how, words) ->
                place(place.passage(), words)
                    .ifPresent(
                        p ->
                            proposals.add(
                                new Proposal(
                                    Dimension.RECERTIFICATION,
                                    how,
                                    0.4,
                                    "renewal-words",
                                    p.quoted()))));
  }
}
