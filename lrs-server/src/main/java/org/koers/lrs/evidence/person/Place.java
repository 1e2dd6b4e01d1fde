package org.koers.lrs.evidence.person;

/** Where a statement speaks of a person; each statement counts at the first of them. */
public enum Place {
  /** Who did it. */
  ACTOR,
  /** To whom it was done. */
  OBJECT,
  /** One of a group that did it. */
  MEMBER,
  /** In the context: instructor, team; or in a statement inside the statement. */
  CONTEXT,
  /** Anywhere in its text or its files: an extension, an answer, a name. */
  TEXT;

  /** The statement is another's, or about somebody else, and names the person besides. */
  public boolean isMention() {
    return this != ACTOR && this != OBJECT;
  }

  /** As it is written in answers. */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
