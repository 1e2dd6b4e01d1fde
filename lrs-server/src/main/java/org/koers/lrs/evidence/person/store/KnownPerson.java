package org.koers.lrs.evidence.person.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.koers.lrs.database.Sql;
import org.koers.lrs.database.Sql.Values;
import org.koers.lrs.evidence.person.Needles;
import org.koers.lrs.evidence.person.Person;
import org.koers.lrs.evidence.person.Trace;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;

/** Under which identifiers and terms the store knows a person. */
record KnownPerson(PatientQueries queries) {

  Trace trace(long tenantId, Person given) {
    Person person = known(tenantId, given.withDigests());
    Needles needles = Needles.of(person);
    List<Long> actors =
        queries.numbers(
            tenantId,
            new Sql(
                "select id from lrs.term where tenant_id = ? and kind = 1 and hash = any (?)",
                tenantId,
                new Values("bytea", needles.hashes())));
    return new Trace(tenantId, person, needles, actors, terms(tenantId, 4, needles));
  }

  /** With the addresses that the person's digests are of, and other spellings of the addresses. */
  private Person known(long tenantId, Person person) {
    List<String> spelled = person.keys().stream().map(key -> key.toLowerCase(Locale.ROOT)).toList();
    List<Ifi> found = new ArrayList<>();
    queries
        .database()
        .inTransaction(
            tenantId,
            connection -> {
              new Sql(
                      "select text from lrs.term where tenant_id = ? and kind = 1 and text like 'mbox:%'",
                      tenantId)
                  .each(
                      connection,
                      row -> row.getString(1),
                      key -> {
                        String mailto = key.substring("mbox:".length());
                        if (spelled.contains(key.toLowerCase(Locale.ROOT))
                            || person.hasDigestOf(mailto)) {
                          found.add(new Ifi.Mbox(new Iri(mailto)));
                        }
                      });
              return found;
            });
    return found.isEmpty() ? person : person.and(found).withDigests();
  }

  List<Long> terms(long tenantId, int kind, Needles needles) {
    return queries.numbers(
        tenantId,
        new Sql(
            "select id from lrs.term where tenant_id = ? and kind = ? and lrs.says(text, ?, ?)",
            tenantId,
            kind,
            PatientQueries.plain(needles),
            needles.pattern()));
  }
}
