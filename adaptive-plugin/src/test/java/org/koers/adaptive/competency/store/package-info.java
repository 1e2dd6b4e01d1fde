/** Tests of the catalogue's store, on a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.competency.store;
