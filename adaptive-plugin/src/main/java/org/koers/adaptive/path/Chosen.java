package org.koers.adaptive.path;

import java.util.List;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.observe.ObservedStatement;

/**
 * A choice, what it rests on and what it could not take into account.
 *
 * @param history everything the learner did that was known to the choice
 * @param waiting statements of the learner that the record store does not have yet
 */
record Chosen(Decision decision, List<ObservedStatement> history, long waiting) {}
