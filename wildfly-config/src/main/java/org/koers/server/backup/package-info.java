/**
 * Comes from: {@code koers backup} and {@code koers restore}.
 *
 * <p>Does: keeps an installation as of one moment in one file, and makes an installation of that
 * file, which it checks before anybody uses it.
 *
 * <p>Goes to: a zip file; a new data folder and an empty database.
 */
@org.jspecify.annotations.NullMarked
package org.koers.server.backup;
