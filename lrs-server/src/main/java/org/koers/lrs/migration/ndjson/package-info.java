/**
 * Comes from: lines of NDJSON, plain or compressed.
 *
 * <p>Does: reads them one at a time, however many there are.
 *
 * <p>Goes to: migration.run.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.migration.ndjson;
