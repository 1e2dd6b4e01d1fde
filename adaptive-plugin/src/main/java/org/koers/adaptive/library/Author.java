package org.koers.adaptive.library;

/**
 * Who works with the library.
 *
 * @param id what names the person for good
 * @param name for people
 */
public record Author(String id, String name) {}
