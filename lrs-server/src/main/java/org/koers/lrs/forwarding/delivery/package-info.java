/**
 * Comes from: the tenant's log.
 *
 * <p>Does: sends each statement that passes a target's filter, once, and again when the answer was
 * none.
 *
 * <p>Goes to: other LRSs and webhooks.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.forwarding.delivery;
