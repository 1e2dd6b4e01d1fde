package org.koers.adaptive.nextactivity;

/**
 * Learning progress, as {@code zpdes} means it: how much better the last tries went than those just
 * before them.
 *
 * @param before the earlier half of the window
 * @param now the later half
 */
record Progress(Tries before, Tries now) {

  /** Of the last tries, half against half. */
  static Progress of(Tries all, int window) {
    Tries last = all.last(window);
    int half = last.size() / 2;
    return new Progress(last.first(half), last.last(last.size() - half));
  }

  /** From -1 to 1; 0 while there is nothing to compare. */
  double rise() {
    return before.size() == 0 ? 0 : now.rate() - before.rate();
  }
}
