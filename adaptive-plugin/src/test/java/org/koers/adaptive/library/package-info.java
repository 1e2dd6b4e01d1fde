/** Tests of the library. */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.library;
