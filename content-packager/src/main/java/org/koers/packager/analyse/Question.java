package org.koers.packager.analyse;

/**
 * Something that a learner is asked.
 *
 * @param kind as the authoring tool calls it
 * @param passage the question's text
 */
public record Question(String kind, Passage passage) {}
