/**
 * Comes from: the rules of a tenant: what is kept how long, and for which purpose.
 *
 * <p>Does: shows what a rule would remove, and removes it when asked or once a day.
 *
 * <p>Goes to: the log, which says which rule removed what.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.evidence.retention;
