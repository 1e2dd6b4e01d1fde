package org.koers.lrs.staff;

/**
 * Slows guessing down, over all nodes: after five failures in a row an address waits, twice as long
 * each time, up to five minutes.
 */
public interface SignInAttempts {

  /** Counts an attempt from there; false if it comes too early and must not be looked at. */
  boolean begin(String source);

  /** The attempt was right, so those before it are forgotten. */
  void succeeded(String source);
}
