package org.koers.lrs.exchange;

/** Whether a ticket is taken. */
sealed interface TicketVerdict {

  /** It makes the launch verified. */
  record Taken(Launch launch) implements TicketVerdict {}

  /**
   * It counts for nothing.
   *
   * @param why a sentence for whoever looks for the reason
   */
  record Refused(String why) implements TicketVerdict {}
}
