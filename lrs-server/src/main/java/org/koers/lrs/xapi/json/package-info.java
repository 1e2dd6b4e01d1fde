/**
 * Comes from: the body of a request.
 *
 * <p>Does: reads JSON strictly, keeps the exact text of each value and names the place of a fault.
 *
 * <p>Goes to: the rules that judge a statement.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.xapi.json;
