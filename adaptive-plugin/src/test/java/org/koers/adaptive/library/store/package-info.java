/** The library on a test database. */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.library.store;
