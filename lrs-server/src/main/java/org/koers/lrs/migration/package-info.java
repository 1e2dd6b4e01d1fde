/**
 * Comes from: another record store, or lines of NDJSON.
 *
 * <p>Does: brings statements here, counts and compares them, and can be stopped and resumed.
 *
 * <p>Goes to: statement.receive, as any sender; the auditor, who reads where each came from.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.migration;
