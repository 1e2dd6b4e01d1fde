/**
 * Comes from: a command, with its settings.
 *
 * <p>Does: starts database and server in order, watches them, and stops both.
 *
 * <p>Goes to: whoever waits for "ready": the demo, the tests, an administrator.
 */
@org.jspecify.annotations.NullMarked
package org.koers.server.launcher;
