package org.koers.lrs.evidence.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The first page of an export, in the reader's language. */
enum Readme {
  NL(
      "LEESMIJ.txt",
      """
      Wat dit leerregister over u bewaart

      U staat hier bekend als: %s
      Namen waaronder u genoemd bent: %s

      statements.json   %d statements: %d over wat u deed, %d over wat u overkwam,
                        %d waarin u lid van een groep bent, %d waarin u in de context
                        staat (bijvoorbeeld als docent) en %d die u in hun tekst noemen.
                        Elk staat er precies zoals het is ontvangen.
      documents/        %d documenten (voortgang en profielen); summary.json zegt wat elk is
      attachments/      %d bijlagen van die statements, genoemd naar hun SHA-2
      summary.json      het bovenstaande voor programma's

      Kopieën gingen naar: %s
      """,
      "niemand"),
  EN(
      "README.txt",
      """
      What this learning record store keeps about you

      You are known here as: %s
      Names by which you were called: %s

      statements.json   %d statements: %d about what you did, %d about what was done to
                        you, %d with you as a member of a group, %d with you in their
                        context (as an instructor, say) and %d that name you in their text.
                        Each stands there exactly as it was received.
      documents/        %d documents (progress and profiles); summary.json says what each is
      attachments/      %d attachments of those statements, named by their SHA-2
      summary.json      the above for programs

      Copies went to: %s
      """,
      "nobody"),
  DE(
      "LIESMICH.txt",
      """
      Was dieser Lernspeicher über Sie aufbewahrt

      Sie sind hier bekannt als: %s
      Namen, unter denen Sie genannt wurden: %s

      statements.json   %d Statements: %d darüber, was Sie taten, %d darüber, was Ihnen
                        geschah, %d mit Ihnen als Mitglied einer Gruppe, %d mit Ihnen im
                        Kontext (etwa als Lehrkraft) und %d, die Sie in ihrem Text nennen.
                        Jedes steht dort genau so, wie es empfangen wurde.
      documents/        %d Dokumente (Fortschritt und Profile); summary.json sagt, was jedes ist
      attachments/      %d Anlagen dieser Statements, benannt nach ihrem SHA-2
      summary.json      das Obige für Programme

      Kopien gingen an: %s
      """,
      "niemanden");

  private final String file;
  private final String text;
  private final String nobody;

  Readme(String file, String text, String nobody) {
    this.file = file;
    this.text = text;
    this.nobody = nobody;
  }

  String file() {
    return file;
  }

  String text(ObjectNode summary) {
    List<Long> counts =
        Stream.of(Place.values())
            .map(place -> summary.path("statements").path(place.text()).asLong())
            .toList();
    String targets = joined(summary, "copies");
    return text.formatted(
        joined(summary, "identifiers"),
        joined(summary, "names"),
        counts.stream().mapToLong(Long::longValue).sum(),
        counts.get(0),
        counts.get(1),
        counts.get(2),
        counts.get(3),
        counts.get(4),
        summary.path("documents").size(),
        summary.path("attachments").asLong(),
        targets.isEmpty() ? nobody : targets);
  }

  private static String joined(ObjectNode summary, String list) {
    return StreamSupport.stream(summary.path(list).spliterator(), false)
        .map(item -> item.isTextual() ? item.asText() : item.path("target").asText())
        .collect(Collectors.joining(", "));
  }
}
