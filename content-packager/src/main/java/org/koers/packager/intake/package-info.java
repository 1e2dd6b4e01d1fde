/**
 * Comes from: a zip file from anyone.
 *
 * <p>Does: opens it safely, tells its format, and reads what it holds.
 *
 * <p>Goes to: play, which serves the files; analyse, tag and build.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.intake;
