package org.koers.packager.compare;

/**
 * The sketch of a package that has a name among others.
 *
 * @param name unique in its library, such as a file name or the key of a row
 */
public record NamedSketch(String name, ContentSketch sketch) {}
