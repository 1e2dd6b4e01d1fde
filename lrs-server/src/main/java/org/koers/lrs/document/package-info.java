/**
 * Comes from: requests to the State, Agent Profile and Activity Profile Resources.
 *
 * <p>Does: keeps their documents byte for byte, merges JSON, holds changes against preconditions.
 *
 * <p>Goes to: document.store; the client.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.document;
