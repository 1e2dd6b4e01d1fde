package org.koers.adaptive.path;

import org.koers.adaptive.nextactivity.Decision;

/**
 * A choice and what it could not take into account.
 *
 * @param waiting statements of the learner that the record store does not have yet
 */
record Chosen(Decision decision, long waiting) {}
