/**
 * Comes from: a package as it was opened and read.
 *
 * <p>Does: judges what an LMS would refuse, misread or drop, each with the cure and the clause of
 * the standard; by rules of its own, and by the official schemas where there is a folder of them.
 *
 * <p>Goes to: the command line and the author's page.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.check;
