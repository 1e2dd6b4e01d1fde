/**
 * Comes from: passages in analyse.
 *
 * <p>Does: measures how hard a text reads: sentences, words, syllables, the formula of its
 * language.
 *
 * <p>Goes to: the proposals of tag, and evaluate, which measures them.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.tag.level;
