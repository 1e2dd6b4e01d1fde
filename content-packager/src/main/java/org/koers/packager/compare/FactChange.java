package org.koers.packager.compare;

/**
 * Something that the package says of itself, or that was found out about it, and says otherwise
 * now.
 *
 * @param what such as {@code title}, {@code identifier} or {@code reports}
 * @param before empty if it said nothing
 * @param after empty if it says nothing
 */
public record FactChange(String what, String before, String after, Weight weight) {}
