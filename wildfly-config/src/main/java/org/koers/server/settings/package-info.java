/**
 * Comes from: the command line, the environment and the settings file.
 *
 * <p>Does: gives every setting a name, a type, a unit, a default and one line in the manual.
 *
 * <p>Goes to: the launcher, and through it the server.
 */
@org.jspecify.annotations.NullMarked
package org.koers.server.settings;
