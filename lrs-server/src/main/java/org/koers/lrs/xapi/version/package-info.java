/**
 * Comes from: the X-Experience-API-Version header, or the endpoint's default.
 *
 * <p>Does: keeps every difference between 1.0.3 and 2.0.0 in one table.
 *
 * <p>Goes to: the rules, the parser and the answers of the store.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.xapi.version;
