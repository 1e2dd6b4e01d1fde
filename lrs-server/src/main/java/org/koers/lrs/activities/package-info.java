/**
 * Comes from: a GET of an activity.
 *
 * <p>Does: says all that statements have said of it.
 *
 * <p>Goes to: the client.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.activities;
