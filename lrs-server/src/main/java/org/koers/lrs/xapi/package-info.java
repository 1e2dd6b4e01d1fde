/**
 * Comes from: the JSON that a client sent, once read and found valid.
 *
 * <p>Does: holds the standard's nouns as immutable values that cannot be wrong.
 *
 * <p>Goes to: storing, querying and everyone who reads statements.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.xapi;
