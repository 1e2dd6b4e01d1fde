package org.koers.adaptive.play;

/** Why a commit is not kept, though its sender may play the attempt. */
public enum Refusal {
  /** A later launch of the same SCO has begun; one window at a time plays it. */
  OVERTAKEN("This part was opened again in another window: only what is done there is kept."),
  /** No launch was given this number. */
  NEVER_OPENED("No window was given this session. Open the course again from your path.");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
