/**
 * Comes from: whatever a package does differently from its standard.
 *
 * <p>Does: names it, with a code, the place and the cure: a problem stops, a finding is told.
 *
 * <p>Goes to: the command line, the author's page, and everyone who reads packages.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.problem;
