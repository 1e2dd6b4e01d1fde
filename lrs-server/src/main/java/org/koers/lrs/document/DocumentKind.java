package org.koers.lrs.document;

import org.koers.lrs.authority.Scope;

/** The three resources that keep documents; the numbers are in the database. */
public enum DocumentKind {
  STATE(1, "stateId", Scope.STATE),
  AGENT_PROFILE(2, "profileId", Scope.PROFILE),
  ACTIVITY_PROFILE(3, "profileId", Scope.PROFILE);

  private final int number;
  private final String idParameter;
  private final Scope scope;

  DocumentKind(int number, String idParameter, Scope scope) {
    this.number = number;
    this.idParameter = idParameter;
    this.scope = scope;
  }

  public int number() {
    return number;
  }

  /** The parameter that names a document. */
  String idParameter() {
    return idParameter;
  }

  /** What a credential needs. */
  Scope scope() {
    return scope;
  }

  boolean hasActivity() {
    return this != AGENT_PROFILE;
  }

  boolean hasAgent() {
    return this != ACTIVITY_PROFILE;
  }
}
