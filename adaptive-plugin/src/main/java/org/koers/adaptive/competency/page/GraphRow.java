package org.koers.adaptive.competency.page;

import java.util.List;
import org.koers.adaptive.catalogue.CatalogueEntry;

/**
 * One competency in the table.
 *
 * @param name as the file calls it, without its prefix
 * @param partOf label of the competency that it is a part of; empty for none
 * @param before labels of what comes directly before it
 * @param needs roles with the level that each asks for, as sentences
 * @param level the highest that is asked for, as a word; empty where no role asks for it
 * @param teaches published activities that teach it
 * @param asks published activities that only ask about it
 * @param gaps what is missing, as sentences
 */
public record GraphRow(
    int number,
    String iri,
    String name,
    String label,
    String partOf,
    List<String> before,
    List<String> needs,
    String level,
    List<CatalogueEntry> teaches,
    List<CatalogueEntry> asks,
    List<String> gaps) {

  public GraphRow {
    before = List.copyOf(before);
    needs = List.copyOf(needs);
    teaches = List.copyOf(teaches);
    asks = List.copyOf(asks);
    gaps = List.copyOf(gaps);
  }
}
