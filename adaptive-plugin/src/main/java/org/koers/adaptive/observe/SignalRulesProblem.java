package org.koers.adaptive.observe;

/** A mapping file that cannot be used; the message names the place and the cure. */
public final class SignalRulesProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SignalRulesProblem(String file, String place, String cure) {
    super(file + ", " + place + ": " + cure);
  }
}
