/**
 * Comes from: another xAPI record store, over plain HTTP.
 *
 * <p>Does: reads all of it, whatever its order, its page links and its moods.
 *
 * <p>Goes to: migration.run.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.migration.source;
