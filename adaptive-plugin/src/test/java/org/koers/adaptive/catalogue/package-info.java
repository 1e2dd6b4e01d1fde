/** Tests of the catalogue. */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.catalogue;
