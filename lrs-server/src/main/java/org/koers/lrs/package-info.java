/**
 * Comes from: a server that gives this store an address.
 *
 * <p>Does: names everything that belongs to an xAPI endpoint.
 *
 * <p>Goes to: the JAX-RS applications of the server.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs;
