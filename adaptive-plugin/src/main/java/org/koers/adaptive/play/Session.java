package org.koers.adaptive.play;

/**
 * One launch of a SCO within its attempt.
 *
 * @param number from 1
 * @param resumes true if an earlier session of the SCO had not ended for good
 * @param before what the SCO had committed when the session began
 */
public record Session(int number, boolean resumes, Cmi before) {}
