package org.koers.adaptive.refresher;

/**
 * How many days before its ideal day a refresher may come, so that what was learned together need
 * not come back together: growing with the interval, none below two and a half days. The widths are
 * those of FSRS' schedulers; but only forwards, so that retention never falls below its target.
 */
final class FuzzWindow {

  private FuzzWindow() {}

  /** Whole days for an interval in days. */
  static int days(double interval) {
    if (interval < 2.5) {
      return 0;
    }
    double days =
        1
            + .15 * (Math.min(interval, 7) - 2.5)
            + .1 * Math.max(0, Math.min(interval, 20) - 7)
            + .05 * Math.max(0, interval - 20);
    return (int) Math.round(days);
  }
}
