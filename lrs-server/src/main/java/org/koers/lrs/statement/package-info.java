/**
 * Comes from: HTTP, at /statements below an endpoint.
 *
 * <p>Does: the Statement Resource; what is asked is done in the rooms below.
 *
 * <p>Goes to: receive for PUT and POST, query for GET.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.statement;
