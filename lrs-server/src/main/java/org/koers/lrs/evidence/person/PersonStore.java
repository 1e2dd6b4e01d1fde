package org.koers.lrs.evidence.person;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Finds one person in everything that is kept of a tenant. */
public interface PersonStore {

  /** Where a search began and ended; positions after the first, up to the second. */
  record Span(long after, long upTo) {}

  /** The person as the store knows them now. */
  Trace trace(long tenantId, Person person);

  /** The end of the log: what is stored later stands behind it. */
  long head(long tenantId);

  /** How many statements that no earlier place counts; TEXT is counted by {@link #saying}. */
  long count(Trace trace, Place place);

  /** The first of them after that position; TEXT is found by {@link #saying}. */
  List<Long> positions(Trace trace, Place place, long after, int limit);

  /**
   * Those whose text or file names the person, though no link does. Reads every text and file
   * there.
   */
  List<Long> saying(Trace trace, Span span);

  List<FoundStatement> statements(long tenantId, List<Long> positions);

  /** One after the other; the person's own, and those that name the person. */
  void documents(Trace trace, Consumer<FoundDocument> each);

  /** How many documents are the person's own and how many name them, in this order. */
  List<Long> documentCounts(Trace trace);

  /** Removes them; how many. */
  long removeDocuments(Trace trace, boolean mentionsToo);

  List<String> names(Trace trace);

  /**
   * Forgets the person's terms and names, the definitions that name them, and of these numbers what
   * no statement uses any more; then what other rooms keep.
   */
  long forget(Trace trace, List<Long> unused);

  /** Which of these files no statement names. */
  List<String> unnamed(long tenantId, List<String> files);

  /** Every column of every table that was searched for the person, with the rows that name them. */
  SortedMap<String, Long> search(Trace trace);

  /** Clears the room that removed rows took, where the database allows it; whether it did. */
  boolean vacuum();
}
