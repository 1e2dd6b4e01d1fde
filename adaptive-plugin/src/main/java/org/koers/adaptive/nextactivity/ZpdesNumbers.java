package org.koers.adaptive.nextactivity;

/**
 * What {@code zpdes} takes for granted. The names in brackets are those of Clément, Roy, Oudeyer
 * and Lopes (2015), who leave the values to the domain; these are for courses of three to five
 * questions.
 *
 * @param window tries that are compared, half against half (d)
 * @param kept of a weight at the next try (β)
 * @param gained of the progress, added to it (η)
 * @param explored share of the chance that is dealt evenly (γ)
 * @param enough share of the last tries right, at which something is left and what comes after it
 *     comes into reach (λ)
 * @param tries that takes at least
 * @param least weight: what does not move keeps a chance
 */
record ZpdesNumbers(
    int window,
    double kept,
    double gained,
    double explored,
    double enough,
    int tries,
    double least) {

  static final ZpdesNumbers DEFAULT = new ZpdesNumbers(6, 0.8, 0.5, 0.2, 0.75, 3, 0.05);

  /** Went well enough to leave it. */
  boolean enough(Tries all) {
    Tries last = all.last(window);
    return last.size() >= tries && last.rate() >= enough;
  }

  /** After all tries, one after another; 1 before the first. */
  double weight(Tries all) {
    double weight = 1;
    for (int i = 1; i <= all.size(); i++) {
      double rise = Progress.of(all.first(i), window).rise();
      weight = Math.max(least, kept * weight + gained * rise);
    }
    return weight;
  }
}
