package org.koers.lrs.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents. Every method throws {@link org.koers.lrs.problem.LrsProblem} with
 * STORE_UNAVAILABLE while the database does not answer.
 */
public interface DocumentStore {

  Optional<Document> find(DocumentShelf shelf, String id);

  /** The ids of the documents on the shelf that were stored after that time, if one is given. */
  List<String> ids(DocumentShelf shelf, @Nullable Instant since);

  /**
   * Replaces a document by what the change makes of it; nobody else changes it meanwhile. What the
   * change throws is thrown on, and nothing is changed.
   *
   * @param change from the document that is there, if any, to the one to be; empty removes it
   */
  void change(DocumentShelf shelf, String id, UnaryOperator<Optional<Document>> change);

  /** Removes every document on the shelf. */
  void clear(DocumentShelf shelf);
}
