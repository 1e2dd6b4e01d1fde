package org.koers.lrs.statement.store;

import java.util.Set;

/** The tables of links, in the order in which the database's functions take them. */
enum MentionKind {
  AGENT(TermKind.ACTOR),
  RELATED_AGENT(TermKind.ACTOR),
  RELATED_ACTIVITY(TermKind.ACTIVITY);

  final TermKind term;

  MentionKind(TermKind term) {
    this.term = term;
  }

  Set<String> texts(Mentioned mentioned) {
    return switch (this) {
      case AGENT -> mentioned.agents();
      case RELATED_AGENT -> mentioned.relatedAgents();
      case RELATED_ACTIVITY -> mentioned.relatedActivities();
    };
  }
}
