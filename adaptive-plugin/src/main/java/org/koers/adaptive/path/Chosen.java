package org.koers.adaptive.path;

import java.util.UUID;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.nextactivity.Situated;

/**
 * A choice and what it could not take into account.
 *
 * @param waiting statements of the learner that the record store does not have yet
 * @param id under which the decision is kept
 */
record Chosen(Decision decision, long waiting, UUID id, Situated situated) {}
