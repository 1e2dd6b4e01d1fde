/**
 * Comes from: the bytes of a manifest or metadata file, from anyone.
 *
 * <p>Does: reads them without DTDs, keeps the text as it came, and knows where each element stands
 * in it.
 *
 * <p>Goes to: reading manifests and metadata, and changing only what has to change.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.xml;
