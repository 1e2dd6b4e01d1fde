/** Tests of the player. */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.play;
