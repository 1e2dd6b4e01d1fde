/**
 * Comes from: requests, before and while their bodies are read.
 *
 * <p>Does: holds each sender to its rate and to a body that arrives, so that one of them cannot
 * take the server from the others.
 *
 * <p>Goes to: the resources; a sender over its limit gets a problem that says when to come back.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.limit;
