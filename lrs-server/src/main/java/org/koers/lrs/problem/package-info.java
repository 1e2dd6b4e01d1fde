/**
 * Comes from: whatever went wrong, in any room.
 *
 * <p>Does: names it by one closed vocabulary and answers it as problem JSON (RFC 9457).
 *
 * <p>Goes to: the client; an incident goes to the log.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.problem;
