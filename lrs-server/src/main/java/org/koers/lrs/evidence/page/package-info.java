/**
 * Comes from: an auditor at a browser.
 *
 * <p>Does: finds a learner's or a course's statements, shows them and what the log says of each.
 *
 * <p>Goes to: the pages of staff; what senders wrote is shown as text and as nothing else.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.evidence.page;
