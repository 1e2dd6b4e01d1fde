/**
 * Comes from: a terminal.
 *
 * <p>Does: runs each command over packages and folders, and tells in sentences, JSON or CSV what
 * came of it.
 *
 * <p>Goes to: the author who typed the command.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.cli;
