/**
 * Comes from: a GET of an agent.
 *
 * <p>Does: says as a Person all that statements have said of them.
 *
 * <p>Goes to: the client.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.agents;
