package org.koers.lrs.statement.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what the writer needs to know of it, worked out by its caller's thread: there is
 * one writer for all callers.
 *
 * @param actor null for a group without an identifier
 * @param activity null where the object is none
 * @param links by which else it is found
 * @param described what it says of activities and agents, if that is learned
 */
record NotedStatement(
    StatementBatch batch,
    IncomingStatement incoming,
    Term authority,
    @Nullable Term actor,
    Term verb,
    @Nullable Term activity,
    Map<MentionKind, List<Term>> links,
    Map<Descriptions.Subject, String> described) {

  static List<NotedStatement> all(StatementBatch batch) {
    Term authority = new Term(batch.tenantId(), TermKind.AUTHORITY, batch.authority());
    List<NotedStatement> all = new ArrayList<>(batch.statements().size());
    for (IncomingStatement incoming : batch.statements()) {
      all.add(noted(batch, authority, incoming));
    }
    return all;
  }

  private static NotedStatement noted(
      StatementBatch batch, Term authority, IncomingStatement incoming) {
    long tenant = batch.tenantId();
    Map<MentionKind, List<Term>> links = new EnumMap<>(MentionKind.class);
    for (MentionKind kind : MentionKind.values()) {
      List<Term> terms = new ArrayList<>();
      for (String text : kind.texts(incoming.mentioned())) {
        terms.add(new Term(tenant, kind.term, text));
      }
      links.put(kind, terms);
    }
    return new NotedStatement(
        batch,
        incoming,
        authority,
        term(tenant, TermKind.ACTOR, incoming.actorKey()),
        new Term(tenant, TermKind.VERB, incoming.verb()),
        term(tenant, TermKind.ACTIVITY, incoming.activity()),
        links,
        batch.defining() ? Described.in(tenant, incoming.statement()) : Map.of());
  }

  private static @Nullable Term term(long tenant, TermKind kind, Optional<String> text) {
    return text.isEmpty() ? null : new Term(tenant, kind, text.get());
  }

  long tenantId() {
    return batch.tenantId();
  }

  /** Every term that it needs the number of. */
  List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    terms.add(authority);
    terms.add(verb);
    if (actor != null) {
      terms.add(actor);
    }
    if (activity != null) {
      terms.add(activity);
    }
    links.values().forEach(terms::addAll);
    return terms;
  }
}
