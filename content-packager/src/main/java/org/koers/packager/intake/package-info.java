/**
 * Comes from: a zip file from anyone.
 *
 * <p>Does: opens it safely, tells its format, and reads what it holds.
 *
 * <p>Goes to: analyse, tag and build; whoever publishes the package unpacks its files.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.intake;
