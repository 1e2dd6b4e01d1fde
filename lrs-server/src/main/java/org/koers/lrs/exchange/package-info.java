/**
 * Comes from: a page that plays a course and asks for a credential, with a ticket or without; a
 * program of the LMS that asks for tickets.
 *
 * <p>Does: answers with a credential for one launch, which writes statements of that launch and
 * opens nothing else, and knows it again when it comes.
 *
 * <p>Goes to: authority, as one of its schemes; the store holds what is sent to the launch.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.exchange;
