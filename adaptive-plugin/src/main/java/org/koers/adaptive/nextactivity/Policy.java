package org.koers.adaptive.nextactivity;

/** A way of choosing. Pure and deterministic; it reads nothing but the situation. */
public interface Policy {

  /** By which a setting names it. */
  String name();

  Decision decide(Situation situation);
}
