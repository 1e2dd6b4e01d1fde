/**
 * Comes from: files that settings name.
 *
 * <p>Does: reads them, and again when they have changed.
 *
 * <p>Goes to: whoever needs what they hold.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.setting;
