/**
 * Comes from: metadata that is there, what analyse found, and what a person says.
 *
 * <p>Does: holds tags, each proposed or confirmed, with confidence, method and passage.
 *
 * <p>Goes to: build, which writes them; the catalogue, which chooses by them.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.tag;
