/**
 * Comes from: the learner's page, which opens an attempt, and the content's own calls in the
 * browser.
 *
 * <p>Does: serves content on an origin of its own, keeps what it commits, and says it again as
 * statements of the xAPI SCORM profile.
 *
 * <p>Goes to: the record store, through a waiting list that survives a crash.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.play;
