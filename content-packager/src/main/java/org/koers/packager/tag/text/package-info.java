/**
 * Comes from: passages in analyse, labels and descriptions in framework.
 *
 * <p>Does: cuts text into the words that count in its language, and compares texts by them.
 *
 * <p>Goes to: the proposals of tag.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.tag.text;
