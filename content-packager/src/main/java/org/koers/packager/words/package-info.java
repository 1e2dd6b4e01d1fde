/**
 * Comes from: the sentences in which every room tells, in English, what it found.
 *
 * <p>Does: says them in Dutch and German, and names codes, rules and kinds in plain words.
 *
 * <p>Goes to: the author's page.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.words;
