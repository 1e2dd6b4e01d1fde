package org.koers.adaptive.refresher;

/** When it is checked whether a competency that was reached is still there. */
public enum CheckTime {
  DAYS_30(30),
  DAYS_90(90),
  DAYS_180(180);

  private final int days;

  CheckTime(int days) {
    this.days = days;
  }

  /** After it was reached. */
  public int days() {
    return days;
  }

  /** Days after that within which it is done: a tenth. */
  int room() {
    return days / 10;
  }
}
