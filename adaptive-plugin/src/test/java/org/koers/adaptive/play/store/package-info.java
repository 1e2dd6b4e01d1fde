/** Tests of the player's store, on a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.play.store;
