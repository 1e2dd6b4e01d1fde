/**
 * Comes from: any request to an endpoint.
 *
 * <p>Does: agrees on the version of the standard, says what is spoken and what is not built yet.
 *
 * <p>Goes to: the client.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.about;
