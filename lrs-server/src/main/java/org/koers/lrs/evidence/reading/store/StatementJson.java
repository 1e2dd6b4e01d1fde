package org.koers.lrs.evidence.reading.store;

import java.util.Set;
import java.util.stream.Stream;
import org.koers.lrs.evidence.filter.Path;

/** The SQL by which a statement's text becomes JSON that can be asked. */
final class StatementJson {

  /** What the store says where the sender did not. */
  private static final Set<String> ASSIGNED =
      Set.of("id", "timestamp", "stored", "authority", "version");

  /** jsonb has no NUL; a text that names one is read with the sign for what is unknown. */
  private static final String RECEIVED = "replace(s.body, '\\u0000', '\\uFFFD')::jsonb";

  private static final String ISO =
      "to_char(s.stored at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
  private static final String FILLED =
      "jsonb_build_object('id', s.id, 'timestamp', "
          + ISO
          + ", 'version', case when s.version like '1.0%' then '1.0.0' else s.version end) || "
          + RECEIVED
          + " || jsonb_build_object('stored', "
          + ISO
          + ", 'authority', n.text::jsonb)";

  private StatementJson() {}

  /** What these paths ask of; {@code offset 0} keeps it from being made once for each use. */
  static String lateral(Stream<Path> paths) {
    boolean filled = paths.map(Path::root).anyMatch(ASSIGNED::contains);
    return " cross join lateral (select " + (filled ? FILLED : RECEIVED) + " as doc offset 0) d";
  }
}
