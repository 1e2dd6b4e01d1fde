package org.koers.adaptive.play;

/** How far a session is when it commits. */
public enum Phase {
  /** The content has called LMSInitialize. */
  OPENED,
  /** It commits and goes on. */
  RUNNING,
  /** It has called LMSFinish. */
  FINISHED,
  /** The window went away without LMSFinish. */
  CLOSED;

  public boolean ended() {
    return this == FINISHED || this == CLOSED;
  }
}
