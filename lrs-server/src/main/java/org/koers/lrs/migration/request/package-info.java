/**
 * Comes from: lines of NDJSON in the body of a request.
 *
 * <p>Does: brings them here as a run of their own, and answers with what became of them.
 *
 * <p>Goes to: migration, as the files of {@code koers import}.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.migration.request;
