/**
 * Comes from: rooms that show or change what not everybody may see or change.
 *
 * <p>Does: writes down who did what and when, in a log that nobody can alter.
 *
 * <p>Goes to: the auditor's and the administrator's pages.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.accesslog;
