/**
 * Comes from: whoever reads {@code /metrics}.
 *
 * <p>Does: asks the database for what only it knows, such as how far each log is.
 *
 * <p>Goes to: the answer of {@code /metrics}.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.metrics.store;
