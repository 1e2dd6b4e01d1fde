/**
 * Comes from: analyse, with the text, questions and sections of a package; intake, with its files.
 *
 * <p>Does: sketches the content of packages, so that duplicates, parts and translations are found
 * in a library, and says what changed from one edition of a course to the next.
 *
 * <p>Goes to: the author's page and the command line, where a person decides.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.compare;
