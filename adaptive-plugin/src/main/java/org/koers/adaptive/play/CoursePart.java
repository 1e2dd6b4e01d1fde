package org.koers.adaptive.play;

/**
 * One part of the package in the player's table of contents.
 *
 * @param state {@code now}, {@code done} or {@code open}
 */
public record CoursePart(String identifier, String title, String state) {}
