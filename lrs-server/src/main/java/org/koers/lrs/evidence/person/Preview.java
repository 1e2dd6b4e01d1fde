package org.koers.lrs.evidence.person;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What there is of a person.
 *
 * @param statements by the first place where they speak of the person
 * @param names by which statements called the person; other people may have the same
 * @param documents kept under an identifier of the person
 * @param documentsNaming kept under another's, and naming the person
 * @param rows every column of the database that names the person
 */
public record Preview(
    Trace trace,
    long upTo,
    Map<Place, Long> statements,
    List<String> names,
    long documents,
    long documentsNaming,
    SortedMap<String, Long> rows) {}
