/**
 * Comes from: an administrator at a terminal.
 *
 * <p>Does: turns words into calls of the launcher and of the running server.
 *
 * <p>Goes to: the screen, in plain sentences.
 */
@org.jspecify.annotations.NullMarked
package org.koers.server.cli;
