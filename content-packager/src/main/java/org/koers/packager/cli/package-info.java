/**
 * Comes from: a terminal.
 *
 * <p>Does: inspects and retags packages, in plain sentences.
 *
 * <p>Goes to: the author who typed the command.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.cli;
