/**
 * Comes from: the administrator, who names the targets.
 *
 * <p>Does: keeps targets, says how each stands, replays what a target refused, and tells which
 * statements it has copies of.
 *
 * <p>Goes to: forwarding.delivery, which sends.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.forwarding;
