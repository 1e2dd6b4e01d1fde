/**
 * Comes from: the parameter filter of a request.
 *
 * <p>Does: reads it as a condition on the members of a statement, or says where it goes wrong.
 *
 * <p>Goes to: the reading of the store, which asks it of each statement.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.evidence.filter;
