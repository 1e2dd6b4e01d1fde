/**
 * Comes from: the body of a request, and the version it speaks.
 *
 * <p>Does: reads it and holds it against every rule of the standard, one class a rule.
 *
 * <p>Goes to: receiving, as statements with the text they came in, or as findings.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.statement.validate;
