package org.koers.lrs.statement.store;

/** What a text of the dictionary is; the numbers are in the database. */
enum TermKind {
  ACTOR(1),
  VERB(2),
  ACTIVITY(3),
  AUTHORITY(4);

  private final int number;

  TermKind(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
