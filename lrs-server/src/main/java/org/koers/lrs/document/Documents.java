package org.koers.lrs.document;

import java.util.List;
import java.util.Optional;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** What the methods of the three resources do, apart from HTTP. */
public record Documents(DocumentStore store) {

  /** One document. */
  Document get(DocumentRequest request) {
    request.who().requireRead(request.kind().scope());
    DocumentShelf shelf = request.shelf(request.kind().idParameter());
    return store
        .find(shelf, request.id())
        .orElseThrow(
            () ->
                new LrsProblem(
                    ProblemCode.DOCUMENT_NOT_FOUND,
                    "No document has the "
                        + request.kind().idParameter()
                        + " "
                        + request.id()
                        + " here. Without it a GET lists those that there are."));
  }

  /** The ids of all. */
  List<String> ids(DocumentRequest request) {
    request.who().requireRead(request.kind().scope());
    DocumentShelf shelf = request.shelf("since");
    return store.ids(shelf, request.since());
  }

  void put(DocumentRequest request, Document document) {
    request.who().require(request.kind().scope());
    DocumentShelf shelf = request.shelf(request.kind().idParameter());
    store.change(
        shelf,
        request.id(),
        present -> {
          if (request.guardsOverwriting()) {
            request.preconditions().requireForOverwriting(present);
          }
          if (request.needsPrecondition()) {
            request.preconditions().requireAny();
          }
          request.preconditions().check(present);
          return Optional.of(document);
        });
  }

  void post(DocumentRequest request, Document document) {
    request.who().require(request.kind().scope());
    DocumentShelf shelf = request.shelf(request.kind().idParameter());
    store.change(
        shelf,
        request.id(),
        present -> {
          request.preconditions().check(present);
          return Optional.of(DocumentMerge.merge(present, document));
        });
  }

  /** One document; of states all on the shelf, where none is named. */
  void delete(DocumentRequest request) {
    request.who().require(request.kind().scope());
    DocumentShelf shelf = request.shelf(request.kind().idParameter());
    if (request.kind() == DocumentKind.STATE && request.idIfAny().isEmpty()) {
      store.clear(shelf);
      return;
    }
    store.change(
        shelf,
        request.id(),
        present -> {
          request.preconditions().check(present);
          return Optional.empty();
        });
  }
}
