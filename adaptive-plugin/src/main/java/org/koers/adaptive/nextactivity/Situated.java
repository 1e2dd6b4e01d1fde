package org.koers.adaptive.nextactivity;

/** A decision with everything that it depends on: deciding again gives the same. */
public record Situated(Situation situation, Wishes wishes, Decision decision) {

  /** Decides. */
  public static Situated of(Situation situation, Wishes wishes) {
    return new Situated(situation, wishes, new OwnWill(situation, wishes).decision());
  }
}
