package org.koers.lrs.forwarding;

import java.util.List;

/** Who carries statements to the targets. */
public interface Courier {

  /** There may be work: a target was made or changed. */
  void targetsChanged();

  /** Connects to the target once and looks whether it would take statements. Sends none. */
  List<Check> test(Target target);

  /**
   * One thing that was looked at.
   *
   * @param what in a few words
   * @param said what was found; where it is not good, what is wrong and the cure
   */
  record Check(String what, boolean good, String said) {}
}
