package org.koers.lrs.evidence.person;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a removal has done so far; filled by the removal alone and read by others. */
final class Report {

  private final Map<Place, Long> statements = new EnumMap<>(Place.class);
  private final SortedMap<String, Long> searched = new TreeMap<>();
  private final Copies copies = new Copies();
  private long documents;
  private long files;
  private long upTo;
  private boolean vacuumed;

  synchronized void erased(Place place, long count) {
    statements.merge(place, count, Long::sum);
  }

  synchronized void documents(long count) {
    documents += count;
  }

  synchronized void files(long count) {
    files += count;
  }

  synchronized void upTo(long position) {
    upTo = position;
  }

  synchronized void searched(SortedMap<String, Long> rows) {
    searched.clear();
    searched.putAll(rows);
  }

  synchronized void vacuumed(boolean done) {
    vacuumed = done;
  }

  Copies copies() {
    return copies;
  }

  synchronized String json(Mentions mentions) {
    return ReportJson.of(
        new ReportJson.Facts(
            mentions, Map.copyOf(statements), new TreeMap<>(searched), copies.json(), upTo),
        documents,
        files,
        vacuumed);
  }
}
